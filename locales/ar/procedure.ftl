procedure-front = ما الذي ينبغي أن يتحسن في شارعكم؟
procedure-front-lead = قولوا ذلك للمدينة: عبر الإنترنت أو على الورق أو في مكتب المواطنين. نجيبكم ونُريكم ما يحدث.
procedure-front-action = شاركوا الآن
procedure-near = شارع أو ساحة أو حي
procedure-near-now = بالقرب مني
procedure-or-borough = أو اختاروا منطقة
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
procedure-nothing-runs = لا إجراء يجري الآن. ما تقرر تجدونه في النتائج.
procedure-corner = بالقرب منكم
procedure-in-borough = { $count ->
    [0] لا شيء بعد
    [zero] لا شيء بعد
    [one] إجراء واحد
    [two] إجراءان
    [few] { $count } إجراءات
    [many] { $count } إجراءً
   *[other] { $count } إجراء
 }
procedure-ways = كما يناسبكم
procedure-ways-lead = كل طريقة لها الوزن نفسه. وفي كل منها تحصلون على إيصال.
procedure-way-paper = على الورق
procedure-way-paper-text = الاستمارات موجودة في كل مكاتب المواطنين وفي المكتبة العامة. ونرسلها إليكم أيضًا.
procedure-way-phone = بالهاتف
procedure-way-phone-text = اتصلوا على { $number }. نملأ الاستمارة معكم.
procedure-way-place = حضوريًا
procedure-way-place-text = يساعدكم أشخاص في بيوت الأحياء. لا تحتاجون إلى حساب.
procedure-way-language = بلغتكم
procedure-way-language-text = كل شيء متوفر بالألمانية وبالألمانية السهلة وبالإنجليزية وبالعربية.
procedure-overview = المشاركة
procedure-overview-lead = هنا كل ما تسأل عنه المدينة الآن أو ستسأل عنه قريبًا أو سألت عنه.
procedure-search = البحث عن إجراء
procedure-search-now = بحث
procedure-none = لا يوجد حاليًا إجراء عن هذا.
procedure-until = حتى { $day }
procedure-until-hour = حتى { $at }
procedure-on = في { $day }
procedure-from = من { $day }
procedure-from-age = الجميع من عمر { $age } سنة
procedure-whole-city = { $city } كلها
procedure-took-part = { $all ->
    [zero] لا مساهمات بعد
    [one] وصلت مساهمة واحدة
    [two] وصلت مساهمتان
    [few] وصلت { $all } مساهمات
    [many] وصلت { $all } مساهمة
   *[other] وصلت { $all } مساهمة
 }، منها { $offline } على الورق أو بالهاتف أو في مكتب المواطنين.
procedure-begin-survey = ابدؤوا الاستطلاع
procedure-begin-proposal = كتابة اقتراح
procedure-begin-report = الإبلاغ عن مكان
procedure-no-account = من دون حساب
procedure-about = ما الموضوع
procedure-stands = أين نحن الآن
procedure-now = ما يمكنكم فعله الآن
procedure-nothing-now = لا شيء للقيام به الآن. أدناه تجدون كيف يستمر الأمر.
procedure-survey = الإجابة عن الاستطلاع
procedure-survey-text = { $count ->
    [zero] يمكنكم التوقف في أي وقت والمتابعة لاحقًا.
    [one] أجاب شخص واحد. يمكنكم التوقف في أي وقت والمتابعة لاحقًا.
    [two] أجاب شخصان. يمكنكم التوقف في أي وقت والمتابعة لاحقًا.
    [few] أجاب { $count } أشخاص. يمكنكم التوقف في أي وقت والمتابعة لاحقًا.
    [many] أجاب { $count } شخصًا. يمكنكم التوقف في أي وقت والمتابعة لاحقًا.
   *[other] عدد من أجابوا: { $count }. يمكنكم التوقف في أي وقت والمتابعة لاحقًا.
 }
procedure-to-survey = إلى الاستطلاع
procedure-proposals = دعم الاقتراحات
procedure-proposals-text = { $count ->
    [zero] اكتبوا الاقتراح الأول.
    [one] توجد فكرة واحدة. قولوا إن كانت مهمة أو اكتبوا فكرتكم.
    [two] توجد فكرتان. قولوا أيهما أهم أو اكتبوا فكرتكم.
    [few] توجد { $count } أفكار. قولوا أيها مهم أو اكتبوا فكرتكم.
    [many] توجد { $count } فكرة. قولوا أيها مهم أو اكتبوا فكرتكم.
   *[other] عدد الأفكار: { $count }. قولوا أيها مهم أو اكتبوا فكرتكم.
 }
procedure-read-proposals = قراءة الاقتراحات
procedure-reports = تحديد أماكن
procedure-reports-text = { $count ->
    [zero] أرونا أين ينقص شيء.
    [one] سُجل مكان واحد. أين ينقص شيء أيضًا؟
    [two] سُجل مكانان. أين ينقص شيء أيضًا؟
    [few] سُجلت { $count } أماكن. أين ينقص شيء أيضًا؟
    [many] سُجل { $count } مكانًا. أين ينقص شيء أيضًا؟
   *[other] عدد الأماكن المسجلة: { $count }. أين ينقص شيء أيضًا؟
 }
procedure-open-map = فتح الخريطة والقائمة
procedure-decide-before = القرار يتخذه
procedure-decide-after = . وإن خالف نتيجتكم فلا بد من ذكر الأسباب.
procedure-decided-before = القرار اتخذه
procedure-decided-after = . وحيث خالف نتيجتكم تجدون السبب أدناه.
procedure-decides-council = مجلس المدينة (Rat der Stadt)
procedure-decides-committee = اللجنة
procedure-decides-borough = مجلس المنطقة (Bezirksvertretung)
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
    [one] وصلت مساهمة واحدة
    [two] وصلت مساهمتان
    [few] وصلت { $count } مساهمات
    [many] وصلت { $count } مساهمة
   *[other] وصلت { $count } مساهمة
 }
procedure-arrived-kinds = استطلاعات: { $surveys }، اقتراحات: { $proposals }، أماكن: { $reports }. لكل مساهمة إيصال.
procedure-documents = الوثائق
procedure-document-facts = بتاريخ { $day }، { $kilobytes } كيلوبايت
procedure-questions = أسئلة؟ أنا أجيب.
procedure-write-us = كتابة رسالة
procedure-privacy-short = ما تكتبونه يخص هذا الإجراء ولا شيء غيره.
procedure-privacy-link = بياناتكم بإيجاز
procedure-privacy = بياناتكم في هذا الإجراء
procedure-privacy-who = من المسؤول
procedure-privacy-what = ما الذي نحفظه
procedure-privacy-what-text = نصكم والمكان الذي تذكرونه ومتى وبأي طريقة وصل. الاسم والبريد الإلكتروني فقط إن ذكرتموهما. لا نحفظ عنوانكم على الإنترنت. أثناء القراءة لا نضع ملفات تعريف ارتباط.
procedure-privacy-voice-email = للدعم نتحقق من بريدكم الإلكتروني. بعد ذلك تبقى منه بصمة فقط لا يمكن استرجاعه منها.
procedure-privacy-voice-code = للدعم نحفظ بصمة رمزكم، ولا نحفظ إلى من أرسلناه.
procedure-privacy-voice-token = حين تدعمون شيئًا يحفظ متصفحكم رقمًا عشوائيًا لمدة سنة. لا نحفظ منه سوى بصمة.
procedure-privacy-why = لماذا وبأي حق
procedure-privacy-why-text = لكي تعرف المدينة ما يريده الناس وتجيبهم (المادة 6 الفقرة 1 الحرف هـ من اللائحة العامة لحماية البيانات).
procedure-privacy-long = إلى متى
procedure-privacy-long-text = نحذف الاسم والبريد الإلكتروني بعد نهاية الإجراء بـ{ $days ->
    [few] { $days } أيام
   *[other] { $days } يومًا
}. وإذا جاء القرار بعد ذلك نحسب المدة من يوم القرار. في هذه المدة يمكن الطعن فيه أمام المحكمة. يبقى النص من دون اسم ليُعرف كيف اتُخذ القرار.
procedure-privacy-unconfirmed = البريد الإلكتروني الذي لا يؤكده أحد نحذفه بعد { $days ->
    [few] { $days } أيام
   *[other] { $days } يومًا
}.
procedure-privacy-rights = حقوقكم
procedure-privacy-rights-text = لكم حق الاطلاع والتصحيح والحذف والاعتراض. بالرمز على إيصالكم تسحبون مساهمتكم بأنفسكم. يمكنكم الشكوى لدى مفوضة حماية البيانات في ولاية شمال الراين وستفاليا.
procedure-not-yet = لم يبدأ بعد
procedure-not-yet-text = يمكنكم المشاركة من { $at }.
procedure-over = انتهى وقت المشاركة
procedure-over-text = انتهى في { $at }. ما سيحدث تجدونه في صفحة الإجراء.
procedure-not-offered = هذا غير متاح في هذا الإجراء
procedure-not-offered-text = في صفحة الإجراء تجدون ما يمكنكم فعله هنا.
procedure-back = إلى الإجراء
procedure-corner-lead = { $boroughs } مناطق و{ $districts } حيًا. هنا يجري شيء الآن.
procedure-map-caption = خريطة مبسطة. القائمة تقول الشيء نفسه.
procedure-search-all = كلمة أو رقم أو شارع أو حي
procedure-found = نتيجة البحث
procedure-found-nothing = لم نجد شيئًا عن هذا. جربوا اسم شارع أو حي.
procedure-found-near = يجري الآن في { $place }
procedure-found-words = إجراءات فيها هذه الكلمة
procedure-found-reference = الرقم { $reference }: ماذا حدث؟
procedure-found-said = مشاركات فيها هذه الكلمة
procedure-found-built = تدابير ومؤشرات فيها هذه الكلمة
procedure-found-papers-all = كل أوراق المجلس التي فيها هذه الكلمة
procedure-found-near-none = لا يجري شيء الآن في { $place }.
procedure-all-figures = كل النتائج بالأرقام
procedure-survey-figures = ما أظهره الاستطلاع حتى الآن
procedure-statement = إبداء الرأي رسميًا
procedure-statement-until = اكتبوا إلينا حتى { $at }.
procedure-statement-late = وما يصل بعد ذلك يجوز ألا يؤخذ به عند اتخاذ القرار.
procedure-statement-what = اذكروا اسم المخطط واسمكم وعنوانكم لكي نستطيع الرد. لا ننشر اسمكم.
procedure-statement-paper = على الورق، برسالة إلى
procedure-statement-mail = بالبريد الإلكتروني
procedure-statement-place = حضوريًا
procedure-statement-place-text = تعالوا إلينا ونحن نكتب ما تقولونه. اتصلوا قبل ذلك:
procedure-statement-online = لا توجد استمارة لذلك على الإنترنت بعد.
procedure-privacy-unsent = ما تبدؤونه ولا ترسلونه نحذفه: إجابات الاستطلاع بعد { $days ->
    [few] { $days } أيام
   *[other] { $days } يومًا
 } أو عند انتهاء الاستطلاع، والصورة بعد { $hours ->
    [few] { $hours } ساعات
   *[other] { $hours } ساعة
 }.
procedure-coming = ما يأتي بعد ذلك
