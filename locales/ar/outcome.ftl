outcome-asked = للمدينة سؤال لكم
outcome-asked-reply = الرد باستخدام الرمز الموجود على الإيصال
outcome-asked-date-stays = يبقى الموعد النهائي لإجابة المدينة كما هو.
outcome-asked-on = طُرح السؤال في { $date }
outcome-answer-about = { $days ->
    [0] إجابة الإدارة في اليوم نفسه
    [one] إجابة الإدارة بعد يوم واحد
    [two] إجابة الإدارة بعد يومين
    [few] إجابة الإدارة بعد { $days } أيام
    [many] إجابة الإدارة بعد { $days } يومًا
   *[other] إجابة الإدارة بعد { $days } يوم
 }
outcome-answer-joined = تسري الإجابة على الاثنين: هذا الاقتراح جزء من الاقتراح الذي تجيب عنه المدينة هنا.
outcome-cost = التكلفة:
outcome-paper = وثيقة حول ذلك
outcome-step-taken-up = إجابة المدينة: نعم
outcome-step-partly = إجابة المدينة: جزئيًا
outcome-step-planned = إجابة المدينة: هذا مخطط له بالفعل
outcome-step-no = إجابة المدينة: لا
outcome-step-council = مجلس المدينة يقرر
outcome-step-committee = اللجنة تقرر
outcome-step-borough = مجلس المنطقة يقرر
outcome-step-advises = أوصت هيئة
outcome-result-accepted = نعم، كما اقتُرح.
outcome-result-changed = نعم، مع تعديل.
outcome-result-refused = لا.
outcome-result-noted = أُحيط علمًا، ولم يُتخذ قرار بعد.
outcome-result-postponed = أُجّل إلى جلسة لاحقة.
outcome-result-recommended = التوصية: نعم. لم يُتخذ القرار بعد.
outcome-result-recommended-against = التوصية: لا. لم يُتخذ القرار بعد.
outcome-paper-word = الوثيقة
outcome-item = البند { $item }
outcome-votes = مع { $pro }، ضد { $contra }، امتناع { $abstained }.
outcome-wording = نص القرار
outcome-reason = السبب:
outcome-retracted = كان هذا القيد خاطئًا وسُحب في { $date }.
outcome-retracted-said = ما كان مكتوبًا هنا
outcome-step-retracted = كان أحد القيود خاطئًا وسُحب
outcome-step-corrected = كان أحد القيود خاطئًا وصُحِّح
outcome-early = اتُّخذ القرار بينما كانت المشاركة ما زالت جارية. السبب:
outcome-early-advised = نوقش ذلك بينما كانت المشاركة ما زالت جارية. السبب:
outcome-now = الآن
outcome-building = نحن نبني
outcome-finished = اكتمل
outcome-will-finish = يكتمل، ثم نقيس النتيجة
outcome-reply = ردكم على سؤالنا
outcome-reply-missing = اكتبوا ردكم في الحقل.
outcome-reply-which = لم يعد هذا السؤال موجودًا. افتحوا الصفحة مرة أخرى.
outcome-reply-nothing = لا يوجد سؤال مفتوح حاليًا. إذا احتجنا إلى معرفة شيء، فستجدونه على إيصالكم.
outcome-to-receipt = إلى الإيصال
outcome-reply-who-reads = لا تقرأ ردكم إلا الدائرة المختصة، ولا يُنشر.
outcome-reply-text = ردكم
outcome-reply-send = إرسال الرد
outcome-reply-link = الرد على سؤال المدينة
outcome-join = هل تريدون توحيد الجهود؟
outcome-join-lead = هناك من يريد الشيء نفسه تقريبًا. معًا يكون للاقتراح وزن أكبر:
outcome-join-voices = تُوحَّد أصوات الداعمين. ومن دعم الاقتراحين يُحسب مرة واحدة.
outcome-join-origin = يبقى اقتراحكم مقروءًا، بنصكم وإيصالكم.
outcome-join-answer = تصل إجابة المدينة إليكما معًا.
outcome-join-free = القرار لكم. إذا قلتم لا، يستمر اقتراحكم وحده، ولن نسأل مرة أخرى.
outcome-join-yes = نعم، نتحد
outcome-join-no = لا، نستمر وحدنا
outcome-join-nothing = لا توجد دعوة حاليًا.
outcome-join-link = دعوة: الانضمام إلى اقتراح مشابه
outcome-impact = ما الذي نتج عن ذلك
outcome-impact-lead = كل نعم وكل لا، مع السبب. وما يُبنى يمكنكم متابعته حتى النهاية.
outcome-impact-list = أحدث النتائج
outcome-impact-none = ستظهر القرارات هنا فور صدورها. وحتى ذلك الحين يمكنكم المشاركة.
outcome-impact-take-part = اطّلعوا على ما يجري الآن
outcome-no = لا
outcome-no-why = ولماذا
outcome-yes = نعم
outcome-wanted = { $count ->
    [one] شخص أراد ذلك
    [two] شخصان أرادا ذلك
    [few] أشخاص أرادوا ذلك
    [many] شخصًا أرادوا ذلك
   *[other] ممن أرادوا ذلك
 }
outcome-way-idea = قُدّم، { $date }
outcome-way-decided = قرار، { $date }
outcome-way-planned = يبدأ، { $date }
outcome-way-building = قيد البناء، يكتمل { $date }
outcome-way-finished = اكتمل، { $date }
outcome-moved = ما حركتموه
outcome-all = جميع النتائج مع أسبابها
outcome-answers = الإجابات
outcome-owed = إجابات ندين بها
outcome-owed-lead = المتأخرة أولًا. الموعد مذكور على كل إيصال.
outcome-owed-none = لا إجابة مفتوحة الآن.
outcome-owed-all = { $count ->
    [one] الكل { $count }
    [two] الكل { $count }
    [few] الكل { $count }
    [many] الكل { $count }
   *[other] الكل { $count }
 }
outcome-stat-late = { $count ->
    [one] إجابة متأخرة
    [two] إجابتان متأخرتان
    [few] إجابات متأخرة
    [many] إجابة متأخرة
   *[other] إجابة متأخرة
 }
outcome-stat-owed = { $count ->
    [one] إجابة مفتوحة
    [two] إجابتان مفتوحتان
    [few] إجابات مفتوحة
    [many] إجابة مفتوحة
   *[other] إجابة مفتوحة
 }
outcome-stat-on-time = أُجيب عنها في الموعد، آخر 90 يومًا
outcome-stat-median = المدة المعتادة للإجابة (الوسيط)
outcome-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
 }
outcome-late = { $count ->
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $count } أيام
    [many] متأخر { $count } يومًا
   *[other] متأخر { $count } يوم
 }
outcome-left = { $count ->
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $count } أيام
    [many] بقي { $count } يومًا
   *[other] بقي { $count } يوم
 }
outcome-left-today = مستحق اليوم
outcome-free = لم يأخذه أحد
outcome-act-release = إصدار
outcome-act-chase = متابعة
outcome-act-open = فتح
outcome-why-release = المسودة جاهزة، والإصدار ناقص
outcome-why-draft = بدأت المسودة
outcome-why-office = بانتظار { $office }
outcome-why-nobody = لم يُسند إلى دائرة بعد
outcome-why-reminded = { $count ->
    [one] ذُكّر مرة
    [two] ذُكّر مرتين
    [few] ذُكّر { $count } مرات
    [many] ذُكّر { $count } مرة
   *[other] ذُكّر { $count } مرة
 }
outcome-say-taken-up = نعم، نتبنى ذلك
outcome-say-partly = جزئيًا
outcome-say-planned = هذا مخطط له بالفعل
outcome-say-no = لا
outcome-state-drafted = مسودة
outcome-state-submitted = بانتظار الإصدار
outcome-state-released = صدر
outcome-offer-open = بانتظار الرد
outcome-offer-accepted = مقبولة
outcome-offer-declined = مرفوضة
outcome-method-human = كتبه إنسان
outcome-method-machine = ترجمة آلية
outcome-method-reviewed = راجعه شخص ثانٍ
outcome-case-text = الموضوع
outcome-case-was-due = كانت الإجابة مستحقة في { $date }.
outcome-case-due = الإجابة موعودة حتى { $date }.
outcome-case-settled = لا أحد ينتظر إجابة هنا.
outcome-case-arrived = وصل في { $date }
outcome-case-no-office = لا دائرة بعد
outcome-case-contact = يمكن الوصول إليه بالبريد الإلكتروني
outcome-case-no-contact = بلا بريد إلكتروني، يقرأ الإيصال
outcome-case-receipt = عرض الإيصال
outcome-case-answers = الإجابات
outcome-case-whose = من يتولى الأمر؟
outcome-case-yours = أنتم تتولون ذلك.
outcome-edited = آخر تعديل في { $date }
outcome-act-write = كتابة إجابة
outcome-act-edit = تحرير
outcome-act-submit = تقديم للإصدار
outcome-act-release-now = إصدار الآن
outcome-act-save = حفظ المسودة
outcome-act-ask = إرسال السؤال
outcome-act-take = أتولى ذلك
outcome-act-remind = تذكير الدائرة
outcome-act-hand-over = تسليم
outcome-act-merge = إرسال الدعوة
outcome-second-person = أنتم كتبتم هذا. يجب أن يصدره شخص آخر.
outcome-preview = ما يُعتمد باللغات الأخرى
outcome-preview-german = غير متوفر: يظهر هنا النص الألماني.
outcome-act-share = لمساهمات أخرى أيضًا
outcome-act-return = إعادة للكتابة
outcome-edit-makes-author = من يغيّر شيئًا يصبح من كاتبيه ولا يمكنه اعتماده بعد ذلك.
outcome-share = جواب واحد لعدة مساهمات
outcome-share-lead = اختاروا من يحصل على الجواب نفسه. يعتمده شخص ثانٍ للجميع، ثم يظهر في مسار كل مساهمة.
outcome-share-waiting = مساهمات في الإجراء نفسه تنتظر جوابًا
outcome-share-others = أرقام مرجعية أخرى
outcome-share-others-hint = رقم في كل سطر، مثل { "\u2066" }MS-7K4Q-2M9X{ "\u2069" }.
outcome-share-itself = هذه هي المساهمة نفسها.
outcome-share-other-procedure = تنتمي هذه المساهمة إلى إجراء آخر.
outcome-share-drafted = يكتب أحدهم جوابًا عليها بالفعل.
outcome-share-many = لا يمكن لأكثر من { $most } مساهمة الحصول على الجواب نفسه دفعة واحدة.
outcome-share-also = مساهمات أخرى تحصل على هذا الجواب ({ $count }):
outcome-share-written = يُكتب الجواب مع مساهمات أخرى، عند
outcome-release-what = عند الإصدار تظهر الإجابة على الصفحة والإيصال، ويتلقى السائل رسالة. ولا يمكن تغييرها بعد ذلك.
outcome-release-by-office = يصدر مكتب المشاركة الإجابة.
outcome-ask = الاستفسار
outcome-ask-text = سؤالكم
outcome-ask-language = لغة السؤال
outcome-ask-missing = اكتبوا سؤالكم في الحقل.
outcome-ask-waits = لا رد بعد.
outcome-ask-clock = الاستفسار لا يوقف المهلة. السؤال يقرؤه الجميع، والرد أنتم فقط.
outcome-office = الدائرة
outcome-office-speaks = أي دائرة تجيب؟
outcome-hand-over = التسليم إلى دائرة أخرى
outcome-hand-over-what = يُبلَّغ السائل، ويحتفظ بجهة الاتصال نفسها والموعد نفسه.
outcome-no-offices = لم تُنشأ أي دائرة بعد.
outcome-merge = الدمج مع اقتراح مشابه
outcome-merge-what = أنتم تدعون، ومن كتب الاقتراح يقرر.
outcome-merge-into = الرقم المرجعي للاقتراح الآخر
outcome-merge-itself = هذا هو الاقتراح نفسه.
outcome-merge-other-procedure = ينتمي الاقتراح الآخر إلى إجراء آخر. لا يمكن الدمج إلا داخل الإجراء نفسه.
outcome-merge-not-listed = لا يمكن دمج سوى الاقتراحات المنشورة.
outcome-merge-asked-before = أُرسلت هذه الدعوة من قبل. لا نسأل مرتين.
outcome-refused-not-listed = لا يُجاب إلا عن المساهمات المنشورة.
outcome-refused-same-person = من كتب الإجابة لا يصدرها بنفسه.
outcome-refused-draft-open = بدأ شخص ما مسودة. افتحوها وأكملوا هناك.
outcome-refused-office = اختاروا دائرة.
outcome-refused-state = تقدمت الإجابة في هذه الأثناء. أعيدوا تحميل الصفحة.
outcome-write = كتابة إجابة
outcome-write-lead = الإجابة أولًا ثم السبب. لا تحتاج إلى سبب كما نعم.
outcome-disposition = ماذا سيحدث؟
outcome-disposition-missing = اختاروا ما سيحدث.
outcome-link = رابط إلى وثيقة
outcome-link-hint = مثلًا مخطط أو وثيقة. يبدأ الرابط بـ https://
outcome-field-answer = الإجابة في جملة واحدة
outcome-field-answer-hint = مثلًا: نعم للمظلة، شجرتان بدلًا من ثلاث.
outcome-field-reason = السبب
outcome-field-reason-hint = ما تقرر، ولماذا، وما الخطوة التالية.
outcome-field-cost = التكلفة والميزانية
outcome-answer-missing = اكتبوا الإجابة في جملة واحدة.
outcome-reason-missing = اكتبوا السبب. لا إجابة بلا سبب.
outcome-method = كيف نشأ هذا النص؟
outcome-still-right = ما زال النص صحيحًا كما هو.
outcome-act-look = التحقق أولًا من سهولة القراءة
outcome-step-in-paper = تتناول الوثيقة { $paper } المساهمة.
outcome-step-was-in-paper = كانت الوثيقة { $paper } تتناول المساهمة.
outcome-uptake-ended = لم يعد هذا ساريًا: أُلغي الربط في { $date }.
outcome-step-not-built = لا ينطبق هذا على هذه المساهمة: القرار المتعلق به سُجّل خطأً.
outcome-step-out-of-paper = كان الربط بالوثيقة { $paper } خطأً وأُلغي.
outcome-step-paper = هناك جديد عن الوثيقة { $paper }.
outcome-part = التقسيم أو النقل
outcome-part-what = يصبح جزء منه اقتراحًا مستقلًا، أو يحصل عليه إجراء آخر أيضًا.
outcome-part-begin = اختيار الجزء
outcome-part-lead = ينشأ من هذا الاقتراح اقتراح آخر. يبقى الأول كما هو، ويشير كل منهما إلى الآخر.
outcome-part-procedure = إلى أي إجراء؟
outcome-part-procedure-hint = الإجراء نفسه لفصل مطلب واحد، أو إجراء آخر لنقله إليه.
outcome-part-title = العنوان
outcome-part-title-hint = يمكنكم كتابة عنوان جديد.
outcome-part-title-missing = اكتبوا عنوانًا.
outcome-part-words = النص
outcome-part-words-hint = احذفوا ما لا ينتمي إليه. يجب أن يرد كل سطر في الاقتراح كما هو.
outcome-part-words-missing = أبقوا سطرًا واحدًا على الأقل.
outcome-part-not-theirs = لا يرد هذا في الاقتراح: «{ $line }». يمكنكم الحذف، لا التغيير.
outcome-part-no-proposals = لا يقبل هذا الإجراء اقتراحات. اختاروا إجراءً آخر.
outcome-part-whole = هذا هو الاقتراح كله. الجزء أقل من الكل: احذفوا سطورًا.
outcome-part-many = الحد الأقصى للاقتراحات الناشئة من اقتراح واحد: { $most }
outcome-part-origin = الاقتراح كاملًا
outcome-part-told = نخبر من كتبه بذلك. الرمز السري صالح للاثنين.
outcome-part-voices = يبقى التأييد مع الاقتراح الكامل.
outcome-part-withdrawn = إذا سُحب الاقتراح الكامل، سُحب الجزء معه.
outcome-act-part = نشره اقتراحًا مستقلًا
