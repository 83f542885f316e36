location-report-list = ماذا يحدث وأين؟
location-report-search = شارع أو ساحة أو حي
location-report-search-now = اعرض هنا
location-report-newest = أحدث البلاغات
location-report-none = لا بلاغات هنا بعد. إن كان هناك خلل، فأبلغونا به.
location-report-begin = الإبلاغ عن شيء
location-report-over = انتهت مدة الإبلاغ.
location-report-affected =
    { $count ->
        [one] شخص آخر متأثر
        [two] شخصان آخران متأثران
        [few] { $count } أشخاص آخرون متأثرون
        [many] { $count } شخصًا آخر متأثرون
       *[other] متأثرون آخرون: { $count }
    }
location-report-count =
    { $count ->
        [0] لا بلاغات
        [one] بلاغ واحد
        [two] بلاغان
        [few] { $count } بلاغات
        [many] { $count } بلاغًا
       *[other] عدد البلاغات: { $count }
    }
location-report-count-more = أكثر من { $count } بلاغ
location-report-category = الموضوع
location-report-status = الحالة
location-report-district = الحي
location-report-kind = النوع
location-report-map-caption = خريطة مبسّطة. القائمة تقول الشيء نفسه. علامة الزائد تعدّ ما يوجد في صفحات القائمة الأخرى.
location-report-closer = أقرب
location-report-wider = أبعد
location-report-north = شمالًا
location-report-south = جنوبًا
location-report-west = غربًا
location-report-east = شرقًا
location-report-moves = تحريك الخريطة
location-report-overview = ماذا يحدث وأين؟
location-report-overview-lead = 
    { $count ->
        [0] لا شيء له مكان في الإجراءات الجارية بعد.
        [one] بلاغ أو اقتراح واحد له مكان، من كل الإجراءات الجارية.
        [two] بلاغان أو اقتراحان لهما مكان، من كل الإجراءات الجارية.
        [few] { $count } بلاغات واقتراحات لها مكان، من كل الإجراءات الجارية.
       *[other] { $count } بلاغًا واقتراحًا لها مكان، من كل الإجراءات الجارية.
    }
location-report-overview-newest = الأحدث أولًا
location-report-overview-none = لا شيء هنا بعد. ما له مكان سيظهر هنا لاحقًا.
location-report-pages = صفحات القائمة
location-report-newer = الأحدث
location-report-older = الأقدم
location-report-way = مسار هذا البلاغ
location-report-photo-alt = صورة البلاغ «{ $title }»
location-report-affected-title = من المتأثرون أيضًا
location-report-affected-words =
    { $count ->
        [0] لا أحد لديه المشكلة نفسها بعد
        [one] شخص لديه المشكلة نفسها
        [two] شخصان لديهما المشكلة نفسها
        [few] أشخاص لديهم المشكلة نفسها
        [many] شخصًا لديهم المشكلة نفسها
       *[other] ممن لديهم المشكلة نفسها
    }
location-report-same = هذه مشكلتي أيضًا
location-report-same-title = هل يؤثر هذا عليكم أيضًا؟
location-report-same-now = نعم، يؤثر عليّ أيضًا
location-report-voice-email = كل عنوان مؤكَّد يُحسب هنا مرة واحدة. نرسل إليكم رابطًا. لا يمكننا معرفة إن كان للشخص عدة عناوين.
location-report-voice-code = كل رمز يُحسب هنا مرة واحدة. لا يمكننا معرفة إن كان قد أُعطي لشخص آخر.
location-report-voice-token = كل متصفح يُحسب هنا مرة واحدة. لذلك يحفظ الزر أدناه ملف تعريف ارتباط. لا يمكننا التعرف على جهاز ثانٍ.
location-report-follow-hint = نكتب إليكم عندما يحدث جديد. قبل ذلك نسأل إن كان العنوان عنوانكم.
location-report-code = رمزكم
location-report-code-missing = أدخلوا رمزكم.
location-report-code-unknown = لا نعرف هذا الرمز. تحققوا من كل علامة فيه.
location-report-counted = تم الاحتساب
location-report-counted-text =
    { $count ->
        [one] حتى الآن شخص واحد متأثر أيضًا.
        [two] حتى الآن شخصان متأثران أيضًا.
        [few] حتى الآن { $count } أشخاص متأثرون أيضًا.
        [many] حتى الآن { $count } شخصًا متأثرون أيضًا.
       *[other] عدد المتأثرين أيضًا حتى الآن: { $count }.
    }
location-report-before = أنتم محسوبون من قبل
location-report-before-text = كل صوت يُحسب مرة واحدة، وصوتكم محسوب.
location-report-mail = كتبنا إليكم
location-report-mail-text = افتحوا الرابط في الرسالة واضغطوا الزر هناك. بعدها يُحسب صوتكم.
location-report-to-report = إلى البلاغ
location-report-confirm-mail = هل هذا عنوانكم؟
location-report-confirm-lead = بالزر تؤكدون عنوانكم. بعد ذلك نكتب إليكم عندما يحدث جديد في البلاغ.
location-report-confirm-now = نعم، هذا عنواني
location-report-confirm-old = هذا الرابط لم يعد صالحًا
location-report-confirm-old-text = عمره أكثر من سبعة أيام أو هو غير مكتمل. عودوا إلى البلاغ لنرسل رابطًا جديدًا.
location-report-stop = لا مزيد من الرسائل عن هذا البلاغ؟
location-report-stop-now = نعم، لا مزيد من الرسائل
location-report-stopped = لن نكتب إليكم عن هذا البلاغ بعد الآن
location-report-minutes = يستغرق دقيقتين
location-report-what = ما الموضوع؟
location-report-danger = عند وجود خطر على الناس، اتصلوا فورًا بالرقم 112.
location-report-category-missing = اختاروا الموضوع.
location-report-to-place = متابعة إلى المكان
location-report-where = أين هو؟
location-report-where-lead = اذكروا اسمًا أو انقروا على الخريطة. كلاهما يؤدي إلى المكان نفسه.
location-report-where-search = شارع أو ساحة أو حي
location-report-where-hint = مثلًا «Ludgeriplatz» أو «Coerde».
location-report-where-find = بحث
location-report-where-none = لا نعرف هذا الاسم. جرّبوا اسمًا آخر أو انقروا على الخريطة.
location-report-where-found = 
    { $count ->
        [one] مكان واحد مناسب. اختاروه:
        [two] مكانان مناسبان. اختاروا واحدًا:
        [few] { $count } أماكن مناسبة. اختاروا واحدًا:
       *[other] { $count } مكانًا مناسبًا. اختاروا واحدًا:
    }
location-report-where-map = أو على الخريطة
location-report-tap = انقروا في الصورة على المكان.
location-report-tap-again = أخطأتم المكان؟ انقروا في الصورة أو استخدموا الأزرار.
location-report-place-missing = أخبرونا أولًا أين هو.
location-report-place-empty = اكتبوا شارعًا أو ساحة أو حيًا.
location-report-place-outside = هذا المكان ليس في { $city }. اختاروا مكانًا في المدينة.
location-report-confirm = هل هذا هو المكان؟
location-report-nudge-north = 10 م شمالًا
location-report-nudge-south = 10 م جنوبًا
location-report-nudge-west = 10 م غربًا
location-report-nudge-east = 10 م شرقًا
location-report-detail = وصف أدق
location-report-detail-hint = مثلًا «المصباح الثالث خلف الكشك».
location-report-place-yes = نعم، هذا هو المكان
location-report-place-type = كتابة العنوان
location-report-back = رجوع
location-report-near = هل هو ربما واحد من هذه؟
location-report-near-lead = 
    { $count ->
        [one] هناك بلاغ هنا من قبل. إن كان يعني الشيء نفسه، فيمكن احتسابكم معه.
        [two] هناك بلاغان هنا من قبل. إن كان أحدهما يعني الشيء نفسه، فيمكن احتسابكم معه.
        [few] هناك { $count } بلاغات هنا من قبل. إن كان أحدها يعني الشيء نفسه، فيمكن احتسابكم معه.
       *[other] هناك { $count } بلاغًا هنا من قبل. إن كان أحدها يعني الشيء نفسه، فيمكن احتسابكم معه.
    }
location-report-away = على بعد { $metres } م
location-report-other = لا، إنه شيء جديد
location-report-details = ماذا ينبغي أن نعرف؟
location-report-title = ما المشكلة؟
location-report-title-hint = تكفي كلمات قليلة، مثلًا «المصباح مطفأ».
location-report-title-missing = اكتبوا بكلمات قليلة ما المشكلة.
location-report-description = المزيد
location-report-photo = صورة
location-report-photo-hint = JPEG أو PNG أو WebP حتى 12 ميغابايت. نحذف من الصورة بيانات المكان والكاميرا. من فضلكم لا وجوه ولا لوحات سيارات.
location-report-photo-kept = صورتكم مرفقة.
location-report-photo-drop = حذف الصورة
location-report-photo-one = صورة مرفقة
location-report-answer-missing = اختاروا أو اكتبوا إجابة هنا.
location-report-answer-unknown = هذه الإجابة لم تعد موجودة. اختاروا غيرها.
location-report-answer-long = هذه الإجابة طويلة جدًا. الممكن 300 حرف.
location-report-check-public = البلاغ والمكان والصورة تظهر للجميع على الخريطة. أما اسمكم وبريدكم الإلكتروني فلا تراهما إلا المدينة.
location-report-send = إرسال البلاغ
location-report-change-details = تغيير البيانات
location-report-change-place = تغيير المكان
location-report-change-category = تغيير الموضوع
location-report-desk = البلاغات
location-report-desk-group = بلاغات لم يفحصها أحد بعد
location-report-desk-all = كل البلاغات
location-report-desk-examine = فحص
location-report-desk-free = لم يتولها أحد بعد
location-report-desk-lead = ما انتظر أطول يظهر أولًا. كل تغيير يحتاج إلى سبب يقرؤه الجميع.
location-report-desk-open = مفتوحة
location-report-desk-none = لا بلاغ ينتظر هنا.
location-report-what-short = البلاغ
location-report-waits = مدة الانتظار
location-report-affected-short = متأثرون أيضًا
location-report-unread = غير منشور بعد: ينتظر المراجعة
location-report-changed = تم تغيير الحالة، ويتلقى جميع المعنيين رسالة.
location-report-to = الحالة الجديدة
location-report-to-missing = اختاروا الحالة الجديدة.
location-report-reason = السبب
location-report-reason-hint = يظهر للجميع عند البلاغ وعلى الإيصال. الإجابة أولًا ثم السبب.
location-report-reason-missing = اكتبوا لماذا تتغير الحالة.
location-report-change-now = تغيير الحالة
location-report-key-in = إدخال بلاغ نيابة عن شخص
location-report-key-in-lead = للأشخاص الذين يتصلون أو يكتبون أو يحضرون. يحصلون على الإيصال نفسه مثل الجميع.
location-report-key-in-none = لا يقبل أي إجراء بلاغات في الوقت الحالي.
location-report-no-description = لم يُكتب شيء آخر.
location-report-place = المكان
location-report-arrived = تاريخ الوصول
location-report-author = الاسم المذكور
location-report-photo-gone = حذفنا الصورة بعد يوم لأن البلاغ لم يُرسل بعد. اختاروها مرة أخرى من فضلكم.
location-report-name = اسمكم
location-report-name-hint = لا تراه إلا المدينة. يمكنكم ترك الحقل فارغًا.
