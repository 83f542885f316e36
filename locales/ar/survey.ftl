survey-title = استطلاع: { $title }
survey-begin-lead = { $questions ->
    [one] سؤال واحد
    [two] سؤالان
    [few] { $questions } أسئلة
   *[other] { $questions } سؤالًا
 }، { $minutes ->
    [one] نحو دقيقة واحدة
    [two] نحو دقيقتين
    [few] نحو { $minutes } دقائق
   *[other] نحو { $minutes } دقيقة
 }. من دون حساب.
survey-begin-draft = نحفظ إجاباتكم بعد كل صفحة. يمكنكم التوقف والمتابعة لاحقًا برمز. لا يُحتسب إلا ما ترسلونه في النهاية.
survey-begin-now = ابدؤوا الاستطلاع
survey-begin-again = ابدؤوا من جديد
survey-resume-link = هل بدأتم من قبل؟ تابعوا برمزكم
survey-progress = السؤال { $number } من { $of }
survey-minutes-left = { $minutes ->
    [one] بقيت نحو دقيقة واحدة
    [two] بقيت نحو دقيقتين
    [few] بقيت نحو { $minutes } دقائق
   *[other] بقيت نحو { $minutes } دقيقة
 }
survey-on = التالي
survey-back = رجوع
survey-other = شيء آخر
survey-other-words = شيء آخر، وهو
survey-other-said = شيء آخر: { $words }
survey-rank-how = { $top ->
    [one] أعطوا الأهم الرقم 1. اتركوا الباقي فارغًا.
    [2] أعطوا الأهم الرقم 1. يمكنكم إعطاء 1 و2. اتركوا ما لا يهمكم فارغًا.
   *[other] أعطوا الأهم الرقم 1، ثم 2. يمكنكم إعطاء الأرقام من 1 إلى { $top }. اتركوا ما لا يهمكم فارغًا.
 }
survey-rank-none = بلا ترتيب
survey-rank-at = «{ $choice }»: { $words }
survey-unit = الوحدة: { $unit }
survey-place-district = الحي
survey-place-none = لم يُختر حي
survey-place-address = الشارع أو رقم المنزل أو وصف المكان
survey-place-hint = مثلًا: Promenade عند Kreuzschanze
survey-place-on-map = موضع على الخريطة
survey-photo-kept = حُفظت صورة. الصورة الجديدة تحل محلها.
survey-photo-remove = احذفوا الصورة
survey-missing-single = اختاروا إجابة واحدة.
survey-missing-multiple = اختاروا إجابة واحدة على الأقل.
survey-missing-scale = اختاروا رقمًا أو «لا أعرف».
survey-missing-row = «{ $statement }»: اختاروا رقمًا أو «لا أعرف».
survey-missing-ranking = حددوا مرتبة واحدة على الأقل.
survey-missing-number = اكتبوا رقمًا.
survey-missing-text = اكتبوا بضع كلمات.
survey-missing-place = اختاروا حيًا أو اكتبوا أين المكان.
survey-missing-photo = اختاروا صورة.
survey-unknown-choice = هذه الإجابة غير موجودة هنا. اختاروا إجابة من الصفحة.
survey-too-few = عدد الإجابات المطلوب على الأقل: { $least }.
survey-too-many = { $most ->
    [one] اختاروا إجابة واحدة على الأكثر.
   *[other] عدد الإجابات المسموح به على الأكثر: { $most }.
 }
survey-other-empty = اكتبوا ما تقصدونه بـ«شيء آخر».
survey-not-a-number = هذا ليس رقمًا. اكتبوا أرقامًا، مثلًا 12 أو 4.5.
survey-not-whole = اكتبوا رقمًا صحيحًا بلا فاصلة.
survey-below = أصغر رقم ممكن هو { $least }.
survey-above = أكبر رقم ممكن هو { $most }.
survey-not-a-date = اكتبوا اليوم والشهر والسنة بالأرقام، مثلًا 5 12 2026.
survey-before = يجب ألا يكون التاريخ قبل { $earliest }.
survey-after = يجب ألا يكون التاريخ بعد { $latest }.
survey-rank-outside = استخدموا مرتبة من 1 إلى { $top }.
survey-rank-twice = المرتبة { $rank } مستخدمة. اختاروا مرتبة أخرى.
survey-rank-skipped = المرتبة { $rank } ناقصة. أعطوا المراتب بالتسلسل.
survey-save = المتابعة لاحقًا
survey-save-lead = { $kept ->
    [one] حُفظت إجابة واحدة
    [two] حُفظت إجابتان
    [few] حُفظت { $kept } إجابات
   *[other] حُفظت { $kept } إجابة
 } حتى { $until }. اكتبوا هذا الرمز عندكم:
survey-save-where = هكذا تعود، من أي جهاز:
survey-save-leave = أنهوا هنا
survey-save-on = تابعوا الآن
survey-save-why = بعد «أنهوا هنا» لا يؤدي شيء على هذا الجهاز إلى إجاباتكم، ولا حتى سجل المتصفح. الرمز وحده يعيدكم.
survey-left = إجاباتكم في انتظاركم
survey-left-text = لا يستطيع أحد الآن فتحها على هذا الجهاز. تتابعون برمزكم متى وأين شئتم.
survey-resume = المتابعة برمز
survey-resume-code = رمزكم
survey-resume-hint = اثنا عشر حرفًا ورقمًا، مثلًا { "\u2066" }7K4Q-2M9X-B3TF{ "\u2069" }. بأحرف كبيرة أو صغيرة، بشرطات أو من دونها.
survey-resume-now = تابعوا
survey-resume-unknown = لا توجد إجابات لهذا الرمز هنا. ربما كُتب حرف خطأ، أو أُرسل الاستطلاع، أو انتهت المهلة.
survey-gone = لم تعد هنا إجابات
survey-gone-text = إما أنكم أرسلتم الاستطلاع أو أنهيتموه هنا. إن كان لديكم رمز فتابعوا به.
survey-check-what-happens = نحتسب إجاباتكم مع كل الإجابات. يقرأ إنسان كلماتكم وصوركم قبل أن يراها غيره. يمكنكم سحب كل شيء بالإيصال الذي تحصلون عليه بعد قليل.
survey-send = أرسلوا الإجابات
survey-empty = لم تجيبوا عن أي سؤال بعد.
survey-counted-before = سبق أن أُجيب بهذا الصوت. إن أردتم تغيير شيء، فاسحبوا إجابتكم الأولى بإيصالها ثم أرسلوا هذه.
survey-voice-used = سبق أن أُجيب هنا من هذا المتصفح. لا نستطيع احتساب إجابة ثانية. إن أردتم تغيير شيء، فاسحبوا أولًا إجابتكم بإيصالها.
survey-voice-used-receipt = إلى الإيصال
survey-look = عرض الأسئلة مع ذلك
survey-email-hint = نرسل إليكم رابطًا. افتحوه واضغطوا الزر هناك فتُحسب إجابتكم. ثم نحذف العنوان.
survey-code = رمز الدخول
survey-code-hint = تجدونه في الرسالة التي أرسلناها إليكم.
survey-code-missing = اكتبوا الرمز من رسالتنا.
survey-code-unknown = لا نعرف هذا الرمز. ربما كُتب حرف خطأ.
survey-mailed = بقي أمر واحد: افتحوا بريدنا الإلكتروني
survey-mailed-text = وصلت إجابتكم. تُحتسب عندما تفتحون الرابط في البريد وتؤكدون. الرابط صالح { $days } أيام.
survey-to-receipt = إلى الإيصال
survey-confirm = تأكيد إجابتكم
survey-confirm-text = بهذه الخطوة تُحتسب إجابتكم في الاستطلاع.
survey-confirm-now = احتسبوا إجابتي الآن
survey-confirmed-before = لهذا العنوان إجابة محتسبة
survey-confirmed-before-text = كل عنوان يُحتسب مرة واحدة. لا يلزمكم شيء آخر.
survey-confirm-old = هذا الرابط لم يعد صالحًا
survey-confirm-old-text = إنه قديم، أو سُحبت الإجابة. يمكنكم ملء الاستطلاع من جديد ما دام مفتوحًا.
survey-illegible = غير مقروء
survey-results-of = النتائج: { $title }
survey-about-of = نحو { $amount } من { $answered }
survey-results-lead = { $responses ->
    [0] لم يجب أحد بعد.
    [one] وصلت إجابة واحدة. عدد ما لم يأتِ عبر الإنترنت: { $away }.
   *[other] عدد الإجابات: { $responses }. منها على الورق أو بالهاتف أو في مكتب المواطنين: { $away }. كلها متساوية.
 }
survey-results-limits = المشاركة اختيارية. لذلك تمثل الأرقام من أجابوا، لا المدينة كلها.
survey-results-answered = عدد من أجابوا عن هذا السؤال نحو: { $answered }
survey-results-illegible = علامات على الورق لم تُقرأ: { $amount }
survey-channels = كيف وصلت الإجابات
survey-channel-online = عبر الإنترنت
survey-channel-paper = على الورق
survey-channel-phone = بالهاتف
survey-channel-desk = في مكتب المواطنين
survey-channel-kiosk = على جهاز عام
survey-results-what = الإجابة
survey-results-count = العدد
survey-results-share = النسبة
survey-results-table = كجدول
survey-results-mean = المتوسط { $mean }. اختار النصف { $median } أو أقل.
survey-results-mean-head = المتوسط
survey-results-scale = 1 يعني { $low }، و{ $steps } يعني { $high }. تُظهر الأعمدة المتوسط.
survey-results-statement = العبارة
survey-results-borda = تُحتسب المرتبة الأولى بعدد النقاط التالي: { $most }، وكل مرتبة بعدها أقل بنقطة. من لا مرتبة له لا نقطة له.
survey-results-first = المرتبة الأولى
survey-results-points = النقاط
survey-results-too-few = لا نعرض أعدادًا لهذا السؤال بعد: الإجابات قليلة جدًا، أو يمكن أن يُعرف منها أشخاص بعينهم.
survey-results-spread = توزيع الأرقام
survey-results-figure = المقياس
survey-results-value = القيمة
survey-results-lower = الربع على الأكثر
survey-results-median = النصف على الأكثر
survey-results-upper = ثلاثة الأرباع على الأكثر
survey-results-no-district = بلا حي
survey-results-photos = عدد الصور التي وصلت: { $amount }
survey-results-words = إجابات بكلمات خاصة: { $amount }. ما قُرئ منها ونُشر: { $shown }.
survey-results-read = اقرؤوا الإجابات
survey-kind-single = إجابة واحدة من عدة إجابات
survey-kind-multiple = عدة إجابات
survey-kind-scale = مقياس
survey-kind-matrix = مقياس لعدة عبارات
survey-kind-ranking = ترتيب
survey-kind-number = رقم
survey-kind-date = تاريخ
survey-kind-text = كلمات خاصة
survey-kind-place = مكان
survey-kind-photo = صورة
survey-build = إعداد الاستطلاع
survey-build-lead = { $questions ->
    [0] لا أسئلة بعد.
   *[other] عدد الأسئلة: { $questions }. المدة بالدقائق: { $minutes } تقريبًا.
 }
survey-build-empty = هنا تظهر الأسئلة بترتيب طرحها. ابدؤوا بسؤال سهل.
survey-build-locked = وصلت أول إجابة. منذ ذلك تبقى الأسئلة كما هي: ليجب الجميع عن الشيء نفسه. لأسئلة أخرى أنشئوا إجراءً جديدًا.
survey-build-add = أضيفوا سؤالًا
survey-build-preview = معاينة
survey-build-edit = تعديل
survey-build-up = إلى الأعلى
survey-build-down = إلى الأسفل
survey-build-remove = إزالة
survey-build-optional = يجوز تركه فارغًا
survey-build-missing = ينقص بعد: { $languages }
survey-flaw-too-few-choices = يحتاج هذا النوع من الأسئلة إلى إجابات أكثر للاختيار.
survey-flaw-too-many-choices = لا أحد يقرأ أكثر من 40 إجابة. قسّموا السؤال.
survey-flaw-bounds = الحدود غير مناسبة: لن تبقى إجابة ممكنة.
survey-flaw-not-earlier = لا يجوز أن يعتمد سؤال إلا على سؤال قبله.
survey-flaw-other-kind = لا يمكن أن يعتمد سؤال آخر على هذا النوع من الأسئلة.
survey-flaw-never-asked = لا تؤدي أي إجابة إلى هذا السؤال. غيّر الشرط.
survey-shown-any = فقط إذا اختير في السؤال { $number }: { $choices }
survey-shown-least = فقط إذا اختير في السؤال { $number } ما لا يقل عن { $value }
survey-shown-most = فقط إذا اختير في السؤال { $number } ما لا يزيد على { $value }
survey-edit = تعديل السؤال
survey-edit-new = سؤال جديد
survey-edit-kind = ما نوع السؤال؟ لا يمكن تغيير النوع لاحقًا.
survey-edit-title = السؤال
survey-edit-title-missing = اكتبوا السؤال بالألمانية.
survey-edit-help = إرشاد
survey-edit-low = ماذا يعني 1؟
survey-edit-high = ماذا يعني أعلى رقم؟
survey-edit-unit = الوحدة، مثلًا «مرات في الأسبوع»
survey-edit-required = لا متابعة بلا إجابة
survey-edit-other = إتاحة «شيء آخر» بكلمات خاصة
survey-edit-least-choices = أقل عدد من الإجابات
survey-edit-most-choices = أكبر عدد من الإجابات
survey-edit-steps = درجات المقياس، من 3 إلى 7
survey-edit-top = عدد المراتب
survey-edit-least = أصغر رقم
survey-edit-most = أكبر رقم
survey-edit-whole = أرقام صحيحة فقط
survey-edit-earliest = أول تاريخ ممكن
survey-edit-latest = آخر تاريخ ممكن
survey-edit-most-signs = أكبر عدد من الحروف
survey-edit-choices = للاختيار
survey-edit-choices-how = الحقول الفارغة تُحذف. الرقم يحدد موضع الإجابة.
survey-edit-choice = الإجابة { $number }
survey-edit-place = الموضع
survey-edit-shown = متى يُطرح السؤال؟
survey-edit-shown-hint = لا يمكن اختيار إلا أسئلة تُطرح قبله.
survey-edit-always = دائمًا
survey-edit-save = احفظوا السؤال
survey-edit-cancel = لا تحفظ
survey-preview-note = هكذا يرى السكان السؤال. ما تكتبونه هنا لا يُرسل إلى أي مكان.
survey-preview-end = عودة إلى الأسئلة
survey-entry = إدخال: { $title }
survey-entry-lead = كل شيء في صفحة واحدة، كما هو على الورق أو كما يُقال بالهاتف.
survey-entry-channel = كيف جاءت الإجابة؟
survey-entry-channel-missing = اختاروا كيف جاءت الإجابة.
survey-entry-label = اسم الورقة إن كانت ورقية
survey-entry-label-hint = رقم على الورقة، مثل 11-0388، وبه يجد الشخص الثاني الورقة.
survey-entry-label-missing = اكتبوا ما يُعرف به الورقة، مثل رقمها.
survey-entry-label-used = توجد ورقة بهذا الاسم. هل هي نفسها؟ إذن اكتبوها للمرة الثانية ضمن «الورق».
survey-entry-typed = حُفظ. سيكتب شخص آخر الورقة مرة أخرى، وتُحسب حين يقرأ الاثنان الشيء نفسه.
survey-second = كتابة الورقة { $label }
survey-second-lead = اكتبوا الورقة دون النظر إلى الإدخال الأول. الكلمات الحرة وحدها مكتوبة: قارنوها بالورقة.
survey-second-own = كتبتم هذه الورقة من قبل. يكتبها في المرة الثانية شخص آخر.
survey-second-different = قرأ شخصان هنا شيئين مختلفين، ويقرر شخص ثالث.
survey-second-told = حُفظ. قرأتم شيئًا غير ما قرأه الشخص الأول، ويقرر شخص ثالث.
survey-second-send = مقارنة وتسليم
survey-second-open = كتابة
survey-second-group = أوراق استطلاع يكتبها شخص آخر
survey-settle-title = الاختلافات
survey-settle-list-lead = كتب شخصان ورقة وقرآ شيئين مختلفين. يقرر من لم يكتبها والورقة أمامه.
survey-settle-none = لا اختلاف ينتظر. هنا تظهر الأوراق التي اختلف فيها إدخالان.
survey-settle-open = اتخاذ القرار
survey-settle = الورقة { $label }: عدد الاختلافات { $count }
survey-settle-lead = لم تكتبوا هذه الورقة، لذلك القرار لكم. ما المكتوب عليها؟
survey-settle-own = كتبتم هذه الورقة. يقرر شخص آخر.
survey-settle-first = الإدخال الأول، { $name }
survey-settle-second = الإدخال الثاني، { $name }
survey-settle-again = كلاهما غير صحيح، تُكتب الورقة من جديد
survey-settle-again-done = حُفظ. ستُكتب الورقة من جديد.
survey-settle-missing = اختاروا ما هو مكتوب على الورقة.
survey-settle-send = حفظ القرارات
survey-settle-record = يبقى كل قرار ظاهرًا في السجل.
survey-settle-done = حُفظ. تُحسب الورقة الآن.
survey-entry-empty = لم يُدخل شيء بعد.
survey-entry-code-used = سبق أن أُجيب بهذا الرمز.
survey-entry-ticked = كما وُضعت العلامة
survey-entry-words = حرفيًا
survey-entry-number = رقم الإجابة، وعدة أرقام بمسافات
survey-entry-nothing = لا علامة
survey-entry-illegible = غير مقروء
survey-entry-unknown = لا أعرف
survey-entry-next = تم، التالي
survey-entry-stored = حُفظ. نموذج الإجابة التالية في الأسفل.
survey-entry-slip = للإيصال: الرقم المرجعي
survey-entry-slip-code = الرمز
survey-example-single = ما العرض المناسب للطريق؟
survey-example-multiple = ما الذي ينقص أكثر؟ يمكن اختيار إجابتين.
survey-example-scale = ما مدى شعوركم بالأمان؟ من 1 إلى 5
survey-example-matrix = ما مدى أهمية الإضاءة والمقاعد والأشجار لكم؟
survey-example-ranking = أي تقاطع أولًا وأيها بعده؟
survey-example-number = كم طفلًا يعيش معكم؟
survey-example-date = متى يناسبكم الوقت؟
survey-example-text = ما الذي تودون أن تقولوه لنا أيضًا؟
survey-example-place = في أي موضع تنقص الإنارة؟
survey-example-photo = أرونا المكان.
survey-place-map = أو أرونا المكان على الخريطة
survey-place-tap = انقروا على المكان. الحقول في الأعلى تقول الشيء نفسه.
survey-place-marked = المكان المحدد: { $place }
survey-place-unmark = إزالة العلامة
survey-edit-district-only = السؤال عن الحي فقط
survey-edit-district-only-why = بلا شارع ولا خريطة، فلا نعرف أين يسكن أحد. وتُحصى النتائج بحسب الأحياء.
survey-missing-district = اختاروا حيًا.
survey-results-step = تتغير أعداد السؤال عندما تأتي خمس إجابات أخرى. هكذا لا يكشف أي تغيير شخصًا بعينه.
survey-results-named = ما ذكره أقل من خمسة أشخاص لا يظهر هنا.
survey-results-no-quarters = نعرض توزيع الأرقام ابتداءً من عشرين إجابة. قبل ذلك قد تكون القيمة لشخص واحد.
