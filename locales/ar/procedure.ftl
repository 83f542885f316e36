procedure-front = ما الذي ينبغي أن يتحسن في شارعك؟
procedure-front-lead = قل ذلك للمدينة: عبر الإنترنت أو على الورق أو في مكتب المواطنين. نجيبك ونُريك ما يحدث.
procedure-front-action = شارك الآن
procedure-near = شارع أو ساحة أو حي
procedure-near-now = بالقرب مني
procedure-or-borough = أو اختر منطقة
procedure-running = يجري الآن
procedure-ahead = يبدأ قريبًا
procedure-ended = مكتمل
procedure-all = عرض كل الإجراءات
procedure-all-count = { $count ->
    [zero] لا إجراءات
    [one] إجراء واحد
    [two] الإجراءان
    [few] كل الإجراءات وعددها { $count }
    [many] كل الإجراءات وعددها { $count }
   *[other] كل الإجراءات وعددها { $count }
 }
procedure-nothing-runs = لا إجراء يجري الآن. ما تقرر تجده في النتائج.
procedure-corner = بالقرب منك
procedure-in-borough = { $count ->
    [0] لا شيء بعد
    [zero] لا شيء بعد
    [one] إجراء واحد
    [two] إجراءان
    [few] { $count } إجراءات
    [many] { $count } إجراءً
   *[other] { $count } إجراء
 }
procedure-ways = كما يناسبك
procedure-ways-lead = كل طريقة لها الوزن نفسه. وفي كل منها تحصل على إيصال.
procedure-way-paper = على الورق
procedure-way-paper-text = الاستمارات موجودة في كل مكاتب المواطنين وفي المكتبة العامة. ونرسلها إليك أيضًا.
procedure-way-phone = بالهاتف
procedure-way-phone-text = اتصل على { $number }. نملأ الاستمارة معك.
procedure-way-place = حضوريًا
procedure-way-place-text = يساعدك أشخاص في بيوت الأحياء. لا تحتاج إلى حساب.
procedure-way-language = بلغتك
procedure-way-language-text = كل شيء متوفر بالألمانية وبالألمانية السهلة وبالإنجليزية وبالعربية.
procedure-overview = المشاركة
procedure-overview-lead = هنا كل ما تسأل عنه المدينة الآن أو ستسأل عنه قريبًا أو سألت عنه.
procedure-search = البحث عن إجراء
procedure-search-now = بحث
procedure-none = لا يوجد حاليًا إجراء عن هذا.
procedure-until = حتى { $day }
procedure-until-hour = حتى { $at }
procedure-from = من { $day }
procedure-from-age = الجميع من عمر { $age } سنة
procedure-whole-city = { $city } كلها
procedure-took-part = { $all ->
    [zero] لا مشاركات بعد
    [one] وصلت مشاركة واحدة
    [two] وصلت مشاركتان
    [few] وصلت { $all } مشاركات
    [many] وصلت { $all } مشاركة
   *[other] وصلت { $all } مشاركة
 }، منها { $offline } على الورق أو بالهاتف أو في مكتب المواطنين.
procedure-begin-survey = ابدأ الاستطلاع
procedure-begin-proposal = كتابة اقتراح
procedure-begin-report = الإبلاغ عن مكان
procedure-no-account = من دون حساب
procedure-about = ما الموضوع
procedure-stands = أين نحن الآن
procedure-now = ما يمكنك فعله الآن
procedure-nothing-now = لا شيء للقيام به الآن. أدناه تجد كيف يستمر الأمر.
procedure-survey = الإجابة عن الاستطلاع
procedure-survey-text = { $count ->
    [0] يمكنك التوقف في أي وقت والمتابعة لاحقًا.
    [zero] يمكنك التوقف في أي وقت والمتابعة لاحقًا.
    [one] أجاب شخص واحد. يمكنك التوقف في أي وقت والمتابعة لاحقًا.
    [two] أجاب شخصان. يمكنك التوقف في أي وقت والمتابعة لاحقًا.
    [few] أجاب { $count } أشخاص. يمكنك التوقف في أي وقت والمتابعة لاحقًا.
    [many] أجاب { $count } شخصًا. يمكنك التوقف في أي وقت والمتابعة لاحقًا.
   *[other] أجاب { $count } شخص. يمكنك التوقف في أي وقت والمتابعة لاحقًا.
 }
procedure-to-survey = إلى الاستطلاع
procedure-proposals = دعم الاقتراحات
procedure-proposals-text = { $count ->
    [0] اكتب الاقتراح الأول.
    [zero] اكتب الاقتراح الأول.
    [one] توجد فكرة واحدة. قل إن كانت مهمة أو اكتب فكرتك.
    [two] توجد فكرتان. قل أيهما أهم أو اكتب فكرتك.
    [few] توجد { $count } أفكار. قل أيها مهم أو اكتب فكرتك.
    [many] توجد { $count } فكرة. قل أيها مهم أو اكتب فكرتك.
   *[other] توجد { $count } فكرة. قل أيها مهم أو اكتب فكرتك.
 }
procedure-read-proposals = قراءة الاقتراحات
procedure-reports = تحديد أماكن
procedure-reports-text = { $count ->
    [0] أرنا أين ينقص شيء.
    [zero] أرنا أين ينقص شيء.
    [one] سُجل مكان واحد. أين ينقص شيء أيضًا؟
    [two] سُجل مكانان. أين ينقص شيء أيضًا؟
    [few] سُجلت { $count } أماكن. أين ينقص شيء أيضًا؟
    [many] سُجل { $count } مكانًا. أين ينقص شيء أيضًا؟
   *[other] سُجل { $count } مكان. أين ينقص شيء أيضًا؟
 }
procedure-open-map = فتح الخريطة والقائمة
procedure-decide-before = القرار يتخذه
procedure-decide-after = . وإن خالف نتيجتكم فلا بد من ذكر الأسباب.
procedure-decides-council = مجلس المدينة
procedure-decides-committee = اللجنة
procedure-decides-borough = مجلس المنطقة
procedure-decides-administration = الإدارة
procedure-decides-people = تصويتكم
procedure-voice-email = يُحسب صوت واحد لكل بريد إلكتروني مؤكد.
procedure-voice-email-limit = هذا لا يمنع أحدًا من استخدام عدة عناوين.
procedure-voice-code = يُحسب صوت واحد لكل رمز من رسالتنا.
procedure-voice-code-limit = هذا لا يمنع أحدًا من إعطاء رمزه لغيره.
procedure-voice-token = يُحسب صوت واحد لكل جهاز.
procedure-voice-token-limit = هذا لا يمنع أحدًا من استخدام جهاز ثانٍ.
procedure-becomes = ما الذي سيحدث
procedure-arrived = { $count ->
    [0] لم يصل شيء بعد
    [zero] لم يصل شيء بعد
    [one] وصلت مشاركة واحدة
    [two] وصلت مشاركتان
    [few] وصلت { $count } مشاركات
    [many] وصلت { $count } مشاركة
   *[other] وصلت { $count } مشاركة
 }
procedure-arrived-kinds = استطلاعات: { $surveys }، اقتراحات: { $proposals }، أماكن: { $reports }. لكل مشاركة إيصال.
procedure-documents = الوثائق
procedure-document-facts = بتاريخ { $day }، { $kilobytes } كيلوبايت
procedure-questions = أسئلة؟ أنا أجيب.
procedure-write-us = كتابة رسالة
procedure-privacy-short = ما تكتبه يخص هذا الإجراء ولا شيء غيره.
procedure-privacy-link = بياناتك بإيجاز
procedure-privacy = بياناتك في هذا الإجراء
procedure-privacy-who = من المسؤول
procedure-privacy-what = ما الذي نحفظه
procedure-privacy-what-text = نصك والمكان الذي تذكره ومتى وبأي طريقة وصل. الاسم والبريد الإلكتروني فقط إن ذكرتهما. لا نحفظ عنوانك على الإنترنت. أثناء القراءة لا نضع ملفات تعريف ارتباط.
procedure-privacy-voice-email = للدعم نتحقق من بريدك الإلكتروني. بعد ذلك تبقى منه بصمة فقط لا يمكن استرجاعه منها.
procedure-privacy-voice-code = للدعم نحفظ بصمة رمزك، ولا نحفظ إلى من أرسلناه.
procedure-privacy-voice-token = حين تدعم شيئًا يحفظ متصفحك رقمًا عشوائيًا لمدة سنة. لا نحفظ منه سوى بصمة.
procedure-privacy-why = لماذا وبأي حق
procedure-privacy-why-text = لكي تعرف المدينة ما يريده الناس وتجيبهم (المادة 6 الفقرة 1 الحرف هـ من اللائحة العامة لحماية البيانات).
procedure-privacy-long = إلى متى
procedure-privacy-long-text = نحذف الاسم والبريد الإلكتروني بعد القرار وانتهاء مهلة الاعتراض. يبقى النص من دون اسم ليُعرف كيف اتُخذ القرار.
procedure-privacy-rights = حقوقك
procedure-privacy-rights-text = لك حق الاطلاع والتصحيح والحذف والاعتراض. بالرمز على إيصالك تسحب مشاركتك بنفسك. يمكنك الشكوى لدى مفوضة حماية البيانات في ولاية شمال الراين وستفاليا.
procedure-not-yet = لم يبدأ بعد
procedure-not-yet-text = يمكنك المشاركة من { $at }.
procedure-over = انتهى وقت المشاركة
procedure-over-text = انتهى في { $at }. ما سيحدث تجده في صفحة الإجراء.
procedure-not-offered = هذا غير متاح في هذا الإجراء
procedure-not-offered-text = في صفحة الإجراء تجد ما يمكنك فعله هنا.
procedure-back = إلى الإجراء
procedure-corner-lead = { $boroughs } مناطق و{ $districts } حيًا. هنا يجري شيء الآن.
procedure-map-caption = خريطة مبسطة. القائمة تقول الشيء نفسه.
procedure-found = النتائج
procedure-found-nothing = لم نجد شيئًا عن هذا. جرب اسم شارع أو حي.
procedure-found-near = يجري الآن في { $place }
procedure-found-words = إجراءات فيها هذه الكلمة
