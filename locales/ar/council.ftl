council-for-whom = للمجلس واللجان · متاح للجميع
council-list = نتائج لمجلس المدينة (Rat der Stadt)
council-list-lead = ما قاله الناس، وما أجابت به المدينة، وما زال مفتوحًا، لكل إجراء.
council-coming = ما سيُقرَّر قريبًا
council-coming-none = لا يوجد قرار منتظر حاليًا.
council-results = جميع الإجراءات
council-results-caption = الإجراءات مع نتائجها
council-procedure = الإجراء
council-runs-until = حتى
council-contributions = المساهمات
council-decided = ما تقرّر
council-decided-none = لم يتقرر شيء بعد.
council-decides-on = القرار ابتداءً من { $date }
council-elsewhere = لا تُحسب المساهمات في هذا الإجراء على هذه المنصة.
council-elsewhere-documents = ما هو متوفر عنها تجدونه في الوثائق.
council-not-here = لم تُحسب هنا
council-concerned = { $count ->
    [one] المساهمة المرتبطة به
    [two] المساهمتان المرتبطتان به
   *[other] المساهمات المرتبطة به
 }
council-concerned-more = { $count ->
    [one] وواحدة أخرى
    [two] واثنتان أخريان
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
 }
council-print = طباعة
council-to-procedure = إلى الإجراء
council-finding-top = { $count ->
    [one] يحظى «{ $title }» بأكبر تأييد، بصوت واحد.
    [two] يحظى «{ $title }» بأكبر تأييد، بصوتين.
    [few] يحظى «{ $title }» بأكبر تأييد، بـ { $count } أصوات.
    [many] يحظى «{ $title }» بأكبر تأييد، بـ { $count } صوتًا.
   *[other] يحظى «{ $title }» بأكبر تأييد، بـ { $count } صوت.
 }
council-finding-arrived = { $count ->
    [0] لم تصل أي مساهمة بعد.
    [one] وصلت مساهمة واحدة.
    [two] وصلت مساهمتان.
    [few] وصلت { $count } مساهمات.
    [many] وصلت { $count } مساهمة.
   *[other] وصلت { $count } مساهمة.
 }
council-finding-departs = { $of ->
    [1] قالت الإدارة لا.
   *[other] { $count ->
        [one] في إجابة واحدة من أصل { $of } تقول الإدارة لا.
        [two] في إجابتين من أصل { $of } تقول الإدارة لا.
        [few] في { $count } إجابات من أصل { $of } تقول الإدارة لا.
        [many] في { $count } إجابة من أصل { $of } تقول الإدارة لا.
       *[other] في { $count } إجابة من أصل { $of } تقول الإدارة لا.
     }
 }
council-finding-follows = { $count ->
    [one] أجابت الإدارة مرة واحدة بالموافقة.
    [two] توافق الإدارة في الإجابتين، كليًا أو جزئيًا.
    [few] توافق الإدارة في جميع الإجابات الـ { $count }، كليًا أو جزئيًا.
    [many] توافق الإدارة في جميع الإجابات الـ { $count }، كليًا أو جزئيًا.
   *[other] توافق الإدارة في جميع الإجابات الـ { $count }، كليًا أو جزئيًا.
 }
council-finding-open = لم تُجب الإدارة بعد.
council-proposals-all = { $count ->
    [one] اقتراح، أُجيب عنه
    [two] اقتراحان، أُجيب عنهما
    [few] اقتراحات، أُجيب عنها جميعًا
    [many] اقتراحًا، أُجيب عنها جميعًا
   *[other] اقتراح، أُجيب عنها جميعًا
 }
council-proposals = { $count ->
    [one] اقتراح، أُجيب عن { $answered }
    [two] اقتراحان، أُجيب عن { $answered }
    [few] اقتراحات، أُجيب عن { $answered } منها
    [many] اقتراحًا، أُجيب عن { $answered } منها
   *[other] اقتراح، أُجيب عن { $answered } منها
 }
council-stat-arrived = { $count ->
    [one] مساهمة
    [two] مساهمتان
    [few] مساهمات
    [many] مساهمة
   *[other] مساهمة
 }
council-stat-surveys = { $count ->
    [one] استطلاع، منها { $paper } على الورق
    [two] استطلاعان، منها { $paper } على الورق
    [few] استطلاعات، منها { $paper } على الورق
    [many] استطلاعًا، منها { $paper } على الورق
   *[other] استطلاع، منها { $paper } على الورق
 }
council-stat-places = أماكن محددة
council-stat-offline = على الورق أو بالهاتف أو حضوريًا
council-support = الاقتراحات الأكثر تأييدًا
council-support-note = { $count ->
    [one] من اقتراح منشور واحد. تبدأ الأشرطة من الصفر.
    [two] من اقتراحين منشورين. تبدأ الأشرطة من الصفر.
    [few] من { $count } اقتراحات منشورة. تبدأ الأشرطة من الصفر.
    [many] من { $count } اقتراحًا منشورًا. تبدأ الأشرطة من الصفر.
   *[other] من { $count } اقتراح منشور. تبدأ الأشرطة من الصفر.
 }
council-support-none = ستظهر الاقتراحات هنا فور نشرها.
council-proposal = الاقتراح
council-status = الحالة
council-voices-count = الأصوات
council-same-as-table = الأرقام نفسها في جدول
council-answered = ما أُجيب عنه وما زال مفتوحًا
council-answered-note = أُجيب عن { $answered }، مفتوح { $open }، منها متأخر { $late }.
council-still-open = ما زال مفتوحًا
council-taken-up = نعم
council-partly = جزئيًا
council-planned = مخطط له بالفعل
council-no = لا
council-channels = الطرق التي وصلت بها
council-channels-note = كل الطرق متساوية.
council-what = ماذا
council-share = الحصة
council-voices = ما يُحسب صوتًا، وما لا يمكن منعه
council-voices-none = لا توجد أصوات لهذه الاقتراحات بعد.
council-where = من أين تأتي المساهمات
council-where-note = يُحسب المكان الذي تتعلق به المساهمة إن ذُكر.
council-where-caption = المساهمات حسب المنطقة
council-borough = المنطقة
council-map-caption = خريطة مبسطة. القائمة تقول الشيء نفسه.
council-class = من { $from } إلى { $to }
council-class-below = أقل من { $to }
council-class-from = ابتداءً من { $from }
council-class-all = العدد نفسه في كل مكان
council-stances = أين تتبع الإدارة وأين تختلف
council-stances-none = لم تُجب الإدارة بعد.
council-body-departs = قرار مخالف: { $body }
council-supported-by = { $count ->
    [one] داعم واحد
    [two] داعمان
    [few] { $count } داعمين
    [many] { $count } داعمًا
   *[other] عدد الداعمين: { $count }
 }
council-departs-administration = خلافًا لما اقترحته الإدارة.
council-departs-participants = خلافًا لما أراده مشاركون.
council-departs-both = خلافًا لما أرادته الإدارة والمشاركون.
council-status-new = جديد
council-status-examined = قيد الفحص
council-status-deliberated = قيد المداولة
council-status-answered = أُجيب عنه
council-status-decided = تقرّر
council-status-refused = رُفض، مع التعليل
council-status-underway = قيد التنفيذ
council-status-done = نُفّذ
council-desk = المجلس
council-desk-lead = تسجيل القرارات وربطها بالمساهمات ومتابعة نتائجها.
council-record = تسجيل قرار
council-record-lead = تعرض كل المساهمات المرتبطة القرار فورًا، ويتلقى من ترك عنوانه رسالة.
council-wrong = هل كان القيد خاطئًا؟
council-wrong-lead = لا يختفي أي قيد. يبقى مقروءًا مع السبب، ومن وصله بريد عنه يصله بريد من جديد.
council-correct-open = تصحيح
council-correct = تصحيح قرار
council-correct-lead = غيّروا ما كان خاطئًا. يبقى القيد السابق مقروءًا مع السبب الذي تذكرونه، وما يُبنى يتبع القيد الجديد.
council-correct-now = تقييد التصحيح الآن
council-corrected-already = صُحّح هذا القيد من قبل. هذا ما يقوم مقامه الآن.
council-correct-gone = سُحب هذا القيد من قبل، ولا شيء يقوم مقامه. إن كان القرار ساريًا فسجّلوه من جديد.
council-retract-open = سحب
council-retract = سحب القيد
council-retract-lead = للقرارات التي لم تُتخذ على هذا النحو. تعود المساهمات بعدها إلى حيث كانت، وتصبح الإجابات الموعودة مستحقة من جديد.
council-retract-now = سحب القيد الآن
council-retract-measures = { $count ->
    [one] يتبع هذا القرار تدبير واحد. صحّحوا القرار بحيث يبقى موافقًا عليه، أو أوقفوا التدبير أولًا.
   *[other] عدد التدابير التي تتبع هذا القرار: { $count }. صحّحوا القرار بحيث يبقى موافقًا عليه، أو أوقفوا التدابير أولًا.
 }
council-retracted = قيود مسحوبة
council-retracted-already = سحب شخص آخر هذا القيد بالفعل. أعيدوا تحميل صفحة القرار.
council-mistake = ما الذي كان خاطئًا؟
council-mistake-hint = يقرأ هذا السبب كل من يقرأ القرار.
council-mistake-missing = اكتبوا ما كان خاطئًا في القيد.
council-record-now = تسجيل القرار الآن
council-links = { $count ->
    [one] مساهمة واحدة
    [two] مساهمتان
    [few] { $count } مساهمات
    [many] { $count } مساهمة
   *[other] { $count } مساهمة
 }
council-decision-title = { $body }، { $date }
council-measures = ما يُبنى
council-measure-new = تخطيط تدبير
council-measure-plan = حفظ التدبير
council-measure-title = ماذا سيُنجز؟
council-measure-title-hint = في جملة واحدة، مثلًا: تُزرع شجرتا زيزفون في مارس.
council-measure-title-missing = اكتبوا في جملة ما سيُنجز.
council-measure-starts = يبدأ في
council-measure-finishes = يكتمل في
council-measure-goal = كيف نقيس نجاحه؟
council-measure-backwards = لا يمكن أن يكتمل قبل أن يبدأ.
council-measure-not-accepted = لا يُبنى إلا ما تقرر.
council-waiting = نقاط مفتوحة
council-waiting-none = كل شيء أُجيب عنه.
council-due = مستحق في { $date }
council-no-procedure = لا إجراء محدد
council-search = البحث في المساهمات
council-search-hint = كلمات أو أرقام مرجعية. من دون كلمات تظهر أكثر اقتراحات الإجراء المختار تأييدًا.
council-search-none = لا توجد مساهمة منشورة تطابق ذلك.
council-search-now = عرض المساهمات
council-tie = ما المساهمات التي يخصها القرار؟
council-tie-hint = كل مساهمة محددة تعرض القرار.
council-references = أرقام مرجعية أخرى
council-references-hint = مفصولة بمسافات أو فواصل، مثلًا: { "\u2066" }MS-7K4Q-2M9X{ "\u2069" }
council-reference-wrong = «{ $typed }» ليس رقمًا مرجعيًا. يتكون من حرفين وثماني علامات.
council-body = من قرر؟
council-body-missing = اختاروا من قرر.
council-body-council = مجلس المدينة
council-body-committee = لجنة
council-body-borough = مجلس منطقة
council-name = اسم الهيئة
council-name-hint = كما سيظهر في المسار، مثلًا: Rat der Stadt Münster
council-name-missing = اكتبوا الهيئة التي قررت.
council-day = يوم الجلسة
council-day-missing = اختاروا اليوم.
council-not-yet-met = الجلسة لم تُعقد بعد. يصدر القرار بعدها.
council-paper = الوثيقة
council-paper-hint = مثلًا: V/0731/2026
council-paper-wrong = رقم الوثيقة سطر واحد لا يزيد على 100 علامة وفيه حرف أو رقم واحد على الأقل، مثلًا: V/0731/2026
council-link = رابط الوثيقة
council-link-wrong = يبدأ الرابط بـ https:// ويؤدي إلى أحد هذه العناوين: { $hosts }
council-item = بند جدول الأعمال
council-result = ماذا تقرر؟
council-result-missing = اختاروا ما تقرر.
council-refused-reason-missing = اذكروا سبب الرفض. من حق صاحب الاقتراح أن يعرفه.
council-votes-for = مع
council-votes-against = ضد
council-votes-abstained = امتناع
council-votes-wrong = أدخلوا الأرقام الثلاثة كلها أو لا شيء.
council-wording = نص القرار
council-wording-missing = اكتبوا نص القرار.
council-stance = هل يخالف القرار؟
council-follows = لا، فهو يتبع الإدارة ومعظم المشاركين.
council-reason = السبب
council-reason-hint = يظهر على كل إيصال. من يخالف يجب أن يذكر السبب.
council-reason-missing = القرار مخالف: اكتبوا السبب.
council-early = لماذا الآن رغم أن المشاركة ما زالت جارية؟
council-early-hint = فقط إذا كانت المشاركة ما زالت ممكنة. يُنشر السبب.
council-still-running = تستمر المشاركة حتى { $date }. اكتبوا سبب اتخاذ القرار رغم ذلك.
council-not-early = في ذلك اليوم لم تعد المشاركة ممكنة، فلم يُتخذ القرار مبكرًا: اتركوا هذا الحقل فارغًا.
council-tied-to-nothing = اختاروا إجراءً أو مساهمة واحدة على الأقل.
council-too-many = يمكن أن يخص القرار { $limit } مساهمة على الأكثر. اربطوه بالإجراء كله.
council-not-public = لا يمكن لأحد قراءة هذه المساهمات بعد: { $references }. اربطوا ما نُشر فقط.
council-decided-not-public = هذا الإجراء ليس علنيًا بعد. انشروه أولًا، ثم يمكن أن يُسجَّل قرار بشأنه.
council-day-too-early = هذا بعيد جدًا في الماضي. تحققوا من السنة.
council-recorded-before = سُجّل قرار بهذا النموذج من قبل بمحتوى مختلف. افتحوه في القائمة وصحّحوه هناك.
council-stands-already = هذا القرار مسجّل من قبل: الجلسة نفسها والوثيقة والنتيجة والمساهمات نفسها. إن كان فيه خطأ فصحّحوه هناك.
council-stands-here = المسجّل هو:
council-procedure-aside = الإجراء السابق (محفوظ)
council-unknown = لا نعرف هذه الأرقام المرجعية: { $references }
council-survey = ما قاله الاستطلاع
council-files = للتنزيل
council-files-lead = يُفتح كل ملف في برنامج جداول. يحتوي على ما تعرضه الصفحات، ولا يحتوي على أسماء.
council-file-proposals = الاقتراحات كملف CSV
council-file-survey = الاستطلاع كملف CSV
council-file-reports = البلاغات كملف CSV
council-columns = معنى الأعمدة: { $file }
council-column = العمود
council-column-about = ما يحتويه
council-crossed = مقارنة سؤالين
council-crossed-lead = ترى كيف أجاب من اختار جوابًا عن السؤال الأول عن السؤال الآخر.
council-crossed-open = اختيار السؤالين
council-crossed-rows = الصفوف
council-crossed-columns = الأعمدة
council-crossed-show = عرض الجدول
council-crossed-same = اختر سؤالين مختلفين.
council-crossed-none = لم يُجب أحد عن السؤالين بعد.
council-column-reference = الرقم المرجعي
council-about-reference = به تجد المشاركة في الصفحات.
council-column-title = العنوان
council-about-title = الموضوع في سطر واحد.
council-column-text = النص
council-about-text = ما كُتب عنها.
council-column-topic = الموضوع
council-about-topic = الموضوع الذي يندرج تحته الاقتراح.
council-column-district = الحي
council-about-district = أين يقع المكان، وفارغ إن لم يُذكر.
council-column-arrived = تاريخ الوصول
council-about-arrived = اليوم بصيغة سنة-شهر-يوم.
council-column-endorsements = أصوات الدعم
council-about-endorsements = الأصوات المحسوبة للاقتراح.
council-column-comments = التعليقات
council-about-comments = التعليقات المنشورة.
council-column-status = الحالة
council-about-status = إلى أين وصل الأمر.
council-column-answer = الرد
council-about-answer = نعم أو جزئيًا أو مخطط له أو لا، وفارغ حتى يُنشر الرد.
council-column-answer-text = نص الرد
council-about-answer-text = الرد وسببه.
council-column-answered = تاريخ الرد
council-about-answered = يوم الرد.
council-column-category = الفئة
council-about-category = ما يدور حوله البلاغ.
council-column-place = المكان
council-about-place = المكان بالكلمات.
council-column-longitude = خط الطول
council-about-longitude = WGS 84.
council-column-latitude = خط العرض
council-about-latitude = WGS 84.
council-column-affected = متأثرون أيضًا
council-about-affected = عدد من يقولون إن الأمر يخصهم أيضًا.
council-column-finished = تاريخ الانتهاء
council-about-finished = اليوم الذي أُنجز فيه أو رُفض.
council-column-question = السؤال
council-about-question = سؤال الاستطلاع.
council-column-statement = العبارة
council-about-statement = عند وجود عدة عبارات: أيها.
council-column-choice = الجواب عن السؤال
council-about-choice = ما كان يمكن اختياره.
council-column-count = العدد
council-about-count = كم مرة اختير، مقرّبًا إلى خمسة، وفي الترتيب عدد النقاط. فارغ حيث يمكن أن يُعرف أقل من خمسة أشخاص.
council-column-respondents = أجاب عنه
council-about-respondents = عدد من أجابوا عن السؤال، مقرّبًا إلى خمسة.
council-texts = النصوص بلغات أخرى
council-texts-lead = يقرأ الناس القرار بلغتهم. وإن لم توجد رأوا النص الألماني مع الإشارة إلى ذلك.
council-texts-write = كتابة النصوص بلغات أخرى
council-texts-save = حفظ النصوص
council-texts-german = ما يُبنى، بالألمانية
council-texts-german-hint = إن غيّرتم شيئًا هنا عُدّت اللغات الأخرى قديمة إلى أن يراجعها أحد.
council-texts-others = بلغات أخرى
council-texts-now = تُرسل الرسائل عن القرار فورًا. وما ينقص هنا يرد فيها بالألمانية.
council-texts-changed = حفظ شخص آخر في هذه الأثناء. نصوصكم ما زالت في الحقول. راجعوها واحفظوا مرة أخرى.
council-papers = وثائق المجلس
council-papers-of-procedure = وثائق المجلس
council-paper-measures = ما ينتج عنها
council-uptake-before = تتناول الوثيقة هذه المساهمات من قبل: { $references }. إن كان المقصود غير ذلك فأنهوا الربط السابق أولًا.
council-uptake-recorded-before = رُبط شيء بهذا النموذج من قبل، وبمحتوى مختلف. افتحوا صفحة الوثيقة من جديد. فيها ترون ما رُبط، ويمكنكم إلغاء الربط أو ربط مساهمات أخرى.
council-papers-lead = ما يتداول فيه المجلس ولجانه، وما قاله الناس عنه.
council-papers-search = البحث في الوثائق
council-papers-hint = كلمات أو رقم، مثلًا: V/0731/2026
council-papers-find = بحث
council-papers-none = لم تُنقل أي وثائق بعد.
council-papers-not-found = لا توجد وثيقة عن ذلك. جرّب كلمة أقصر.
council-papers-desk-lead = اختر وثيقة وحدّد المساهمات التي تأخذ بها.
council-paper-gone = سُحبت هذه الوثيقة
council-paper-gone-why = لم يعد مكتب المجلس يعرضها، ولذلك حُذف محتواها هنا أيضًا. ويبقى ما قاله الناس.
council-paper-in-charge = الجهة المسؤولة:
council-paper-by = مقدَّمة من:
council-paper-source = العرض في نظام معلومات المجلس
council-paper-way = مسارها في اللجان
council-paper-way-none = لم تُحدد أي مداولة بعد.
council-paper-said = ما قاله الناس عنها
council-paper-said-none = لا ترتبط بهذه الوثيقة أي مساهمة بعد.
council-paper-related = وثائق ذات صلة
council-paper-license = الترخيص:
council-paper-no-license = لا يذكر المصدر ترخيصًا.
council-paper-address = العنوان في OParl:
council-documents = المستندات
council-documents-elsewhere = تقود الروابط إلى نظام معلومات المجلس.
council-uptake-by = سجّلها: { $role }، { $date }
council-stop-no-date = الموعد غير محدد
council-stop-no-body = الهيئة غير مذكورة
council-stop-will-decide = هنا يُتخذ القرار
council-stop-will-advise = هنا تجري المداولة
council-stop-decided = بُتّ في الأمر
council-stop-was-to-decide = كان القرار مدرجًا هنا
council-stop-was-to-advise = كانت المداولة مدرجة هنا
council-stop-advised = جرت المداولة
council-stop-off = لم تعد على جدول الأعمال
council-stop-result = النتيجة بحسب المحضر:
council-meetings = الجلسات
council-meetings-lead = متى يجتمع المجلس ولجانه، وأين ترد المساهمات في جدول الأعمال.
council-meetings-which = أي جلسات
council-meetings-ahead = القادمة
council-meetings-past = السابقة
council-meetings-none = تظهر الجلسات هنا حالما ينشر المجلس مواعيدها.
council-meeting-cancelled = أُلغيت
council-meeting-cancelled-next = حالما يحدد المجلس موعدًا جديدًا يظهر مع الوثيقة.
council-meeting-source = الجلسة في نظام معلومات المجلس
council-meeting-gone = سُحبت هذه الجلسة
council-meeting-gone-why = لم يعد مكتب المجلس يعرض الجلسة، ولذلك حُذف جدول أعمالها هنا أيضًا. وما قاله الناس عن الوثائق يبقى مع الوثائق.
council-meeting-gone-page = صفحة الجلسة
council-meeting-participation = بنود قال الناس رأيهم فيها
council-meeting-participation-none = لا ترتبط بهذه الجلسة أي مساهمة بعد.
council-agenda = جدول الأعمال
council-agenda-none = لم يُنشر جدول الأعمال بعد.
council-item-not-public = بند غير علني
council-item-tied = عدد المساهمات المذكورة بعينها: { $count }.
council-item-said = ما قاله الناس عنه
council-item-results = النتائج: { $title }
council-news-withdrawn = سُحبت الوثيقة { $paper }.
council-news-withdrawn-next = لم تعد هذه الوثيقة مطروحة للمداولة. وإذا جاءت وثيقة جديدة تظهر هنا.
council-news-cancelled = أُلغيت جلسة { $date } الخاصة بالوثيقة { $paper }.
council-news-cancelled-undated = أُلغيت الجلسة الخاصة بالوثيقة { $paper }.
council-news-cancelled-next = لم يُحدد بعد ما إذا كانت الوثيقة { $paper } ستُبحث ومتى.
council-news-reinstated = ستُعقد الجلسة الخاصة بالوثيقة { $paper } مع ذلك: في { $date }.
council-news-reinstated-undated = ستُعقد الجلسة الخاصة بالوثيقة { $paper } مع ذلك. ولم يُحدد موعدها بعد.
council-news-returned = الوثيقة { $paper } معروضة على المجلس من جديد.
council-news-moved = نُقلت الجلسة الخاصة بالوثيقة { $paper } من { $from } إلى { $to }.
council-news-moved-to-undated = لم تعد الجلسة الخاصة بالوثيقة { $paper } في { $from }. ولم يُحدد موعدها الجديد بعد.
council-news-moved-from-undated = حُدد الآن موعد الجلسة الخاصة بالوثيقة { $paper }: { $to }.
council-news-moved-undated = نُقلت الجلسة الخاصة بالوثيقة { $paper }. ولم يُحدد موعدها الجديد بعد.
council-news-paper-moved = ستُبحث الوثيقة { $paper } في { $to } بدلًا من { $from }.
council-news-paper-moved-to-undated = لن تُبحث الوثيقة { $paper } في { $from } بل في جلسة أخرى. ولم يُحدد موعدها بعد.
council-news-on-agenda = الوثيقة { $paper } على جدول أعمال { $date }.
council-news-on-agenda-undated = الوثيقة { $paper } على جدول أعمال إحدى الجلسات. ولم يُحدد موعد الجلسة بعد.
council-news-off-agenda = لم تعد الوثيقة { $paper } على جدول أعمال { $date }.
council-news-off-agenda-undated = لم تعد الوثيقة { $paper } على جدول الأعمال. ولم يكن موعد الجلسة قد حُدد.
council-news-moved-within-day = تبدأ جلسة { $date } الخاصة بالوثيقة { $paper } في وقت آخر: الساعة { $to } بدلًا من { $from }.
council-news-returned-to = الوثيقة { $paper } معروضة على المجلس من جديد. ستُبحث في: { $body }، { $date }.
council-news-returned-to-undated = الوثيقة { $paper } معروضة على المجلس من جديد. ستُبحث في: { $body }. ولم يُحدد الموعد بعد.
council-news-ended = أُلغي الربط بالوثيقة { $paper }.
council-news-ended-why = السبب:
council-news-result = يذكر محضر جلسة { $date } نتيجةً بشأن الوثيقة { $paper }.
council-news-result-undated = يذكر محضر إحدى الجلسات نتيجةً بشأن الوثيقة { $paper }.
council-news-corrected = تغيّر محضر جلسة { $date }: صار يذكر نتيجة أخرى بشأن الوثيقة { $paper }.
council-news-corrected-undated = تغيّر محضر إحدى الجلسات: صار يذكر نتيجة أخرى بشأن الوثيقة { $paper }.
council-news-corrected-from = كان مكتوبًا من قبل:
council-uptake = ربط المساهمات
council-uptake-lead = ما يُربط هنا يراه الجميع: عند الوثيقة وعند كل مساهمة وعلى كل إيصال.
council-uptake-standing = ما رُبط سابقًا
council-uptake-end = إلغاء الربط
council-uptake-end-title = إلغاء الربط
council-uptake-end-lead = لن تظهر المساهمات مع الوثيقة بعد ذلك. ويُبلَّغ كل من تخصه مساهمة مع السبب.
council-uptake-end-why = لماذا يُلغى الربط؟
council-uptake-end-hint = يظهر السبب مع كل مساهمة وفي الرسائل.
council-uptake-end-missing = اكتبوا بالألمانية سبب إلغاء الربط.
council-uptake-end-now = إلغاء الربط الآن
council-uptake-procedure = الإجراء كله
council-uptake-procedure-hint = إذا كانت الوثيقة تأخذ بإجراء كامل.
council-uptake-office = أي دائرة قامت بالموازنة؟
council-uptake-reason = السبب
council-uptake-reason-hint = ما الوارد منها في الوثيقة وما ليس واردًا، ولماذا.
council-uptake-reason-missing = اكتب السبب: لا موازنة بلا سبب.
council-uptake-now = الربط والنشر
council-uptake-not-public = هذا الإجراء ليس علنيًا بعد. انشروه أولًا، ثم يمكن لوثيقة أن تتناوله.
council-uptake-of-nothing = اختر مساهمة واحدة على الأقل أو إجراءً.
council-suggested = قد تنتمي هذه المساهمات إليها
council-suggested-hint = مقترحة بحسب المكان والكلمات والزمن. اقرأها قبل أن تختارها.
council-suggested-none = لم نجد مساهمات مناسبة. ابحث بنفسك أعلاه.
council-suggested-place = المكان: { $name }
council-suggested-words = كلمات: { $words }
council-confirm = نتائج تنتظر تأكيدك
council-confirm-lead = يذكر المحضر نتيجة. عندما تسجلها قرارًا يراها كل من تتصل مساهمته بها.
council-import = الاستيراد من نظام معلومات المجلس
council-import-lead = ما نُقل مؤخرًا وما كان لافتًا فيه.
council-import-none = لم يُنقل شيء بعد. يضبط مشغّل الخادم العنوان في oparl_url.
council-import-finished = آخر اكتمال: { $at }.
council-import-unfinished = لم يكتمل بعد.
council-import-full = قُرئ كل شيء من جديد: { $at }.
council-import-failed = لم ينجح ذلك. وتُعاد المحاولة في المرة القادمة.
council-import-caption = ما جلبته المرة الأخيرة
council-import-kind = النوع
council-import-new = جديد
council-import-changed = معدَّل
council-import-same = كما كان
council-import-deleted = مسحوب
council-import-odd = ما كان لافتًا
council-import-odd-none = لا شيء.
council-import-odd-what = الأمر
council-import-odd-count = كم مرة
council-import-odd-example = مثلًا
council-import-all = حين قُرئ كل شيء آخر مرة
council-import-since = بعد ذلك: المرة الأخيرة
council-kind-organization = الهيئات والدوائر
council-kind-person = الأشخاص
council-kind-membership = العضويات
council-kind-meeting = الجلسات
council-kind-item = بنود جدول الأعمال
council-kind-paper = الوثائق
council-kind-consultation = المداولات
council-kind-file = الملفات
council-odd-no-address = عنصر بلا عنوان http أو https، أُهمل
council-odd-unknown-type = عنصر من نوع غير محفوظ، أُهمل
council-odd-name = الاسم ناقص، ويقوم الرقم أو النوع مقامه
council-odd-end = جلسة تنتهي قبل أن تبدأ، نُقلت بلا نهاية
council-odd-start = جلسة بلا بداية
council-odd-role = مداولة دورها «unbekannt»، نُقلت بلا دور
council-odd-time = تاريخ أو وقت غير مقروء، أُهمل
council-odd-link = رابط ليس عنوانًا على الإنترنت، أُهمل
council-odd-point = إحداثيات ليست نقطة، أُهملت
council-odd-elsewhere = إحداثيات بعيدة عن المدينة، أُهملت؛ ربما قُلب الطول والعرض
council-odd-entities = رموز مشفّرة مثل &amp;، أُعيدت إلى أصلها
council-odd-long = نص طويل جدًا، اختُصر
council-odd-twice = عنصر مكرر في إجابة واحدة، يُعتد بالأخير
council-odd-meeting = مداولة في جلسة لا يذكرها الخادم
council-odd-paper = إشارة إلى وثيقة لا يذكرها الخادم
council-odd-organization = إشارة إلى هيئة لا يذكرها الخادم
council-odd-consultation = بند جدول أعمال بمداولة لا يذكرها الخادم
council-odd-count = قائمة بعدد عناصر يخالف ما تقوله
council-odd-license = وثيقة بلا ترخيص: تُعرض مع مصدرها لا كبيانات مفتوحة
council-odd-list = قائمة يذكرها الخادم وليست لديه
council-odd-endless = قائمة تتكرر بلا نهاية، أُنهيت مبكرًا
council-odd-slipped = غائب عن كل القوائم لكنه ما زال في عنوانه: أُبقي
council-odd-unasked = غائب عن كل القوائم وعنوانه لا يقول إنه زال: أُبقي
council-meeting-carries = { $count ->
    [one] بند واحد فيه مساهمات
    [two] بندان فيهما مساهمات
    [few] { $count } بنود فيها مساهمات
    [many] { $count } بندًا فيه مساهمات
   *[other] { $count } بند فيه مساهمات
 }
council-uptake-office-missing = اختر الدائرة التي قامت بالموازنة.
council-uptake-office-choose = اختر دائرة
council-uptake-topic = موضوع كامل
council-uptake-topic-hint = يشمل كل المقترحات المنشورة في هذا الموضوع.
council-uptake-topic-none = لا موضوع كامل
