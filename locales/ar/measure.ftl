measure-state-planned = مخطط له
measure-state-started = قيد التنفيذ
measure-state-paused = متوقف مؤقتًا مع ذكر السبب
measure-state-finished = مكتمل
measure-state-stopped = أُلغي مع ذكر السبب
measure-milestone-planned = مخطط له
measure-milestone-late = متأخر
measure-milestone-done = تحقق
measure-milestone-dropped = أُسقط مع ذكر السبب
measure-did-plan = خُطط للإجراء.
measure-did-start = بدأ العمل.
measure-did-pause = توقف العمل مؤقتًا.
measure-did-resume = استؤنف العمل.
measure-did-finish = اكتمل الإجراء.
measure-did-stop = أُلغي الإجراء.
measure-did-begin = تغير موعد البدء من { $from } إلى { $to }.
measure-did-delay = يكتمل لاحقًا، ليس في { $from } بل في { $to }.
measure-did-end = يكتمل أبكر، ليس في { $from } بل في { $to }.
measure-did-office = الجهة المسؤولة الآن { $to }، وكانت { $from }.
measure-did-planned-cost = التكلفة المخططة: { $to }، وكانت { $from }.
measure-did-actual-cost = المُنفق: { $to }، وكان { $from }.
measure-did-milestone-add = مرحلة جديدة حتى { $due }:
measure-did-milestone-move = نُقلت مرحلة من { $from } إلى { $to }:
measure-did-milestone-done = تحققت مرحلة في { $on }:
measure-did-milestone-drop = أُسقطت مرحلة:
measure-role-participation = مكتب المشاركة
measure-role-office = الدائرة المختصة
measure-role-city = المدينة
measure-cost-open = غير معروفة بعد
measure-milestone = المرحلة
measure-milestones = المراحل
measure-milestone-due = مخطط حتى
measure-milestone-done-on = تحقق في
measure-milestone-stand = الحالة
measure-milestones-none = تظهر هنا المراحل عند التخطيط لها.
measure-history = كل ما تغير
measure-history-lead = كل تغيير مع يومه والجهة المسؤولة عنه.
measure-history-none = لم يتغير شيء منذ القرار.
measure-all-about = التكلفة والمراحل والأثر
measure-was-due = كان مقررًا حتى { $day }
measure-page = إجراء
measure-page-about = ما يُبنى ولماذا وبكم وإلى أين وصل وما الذي يغيره.
measure-behind = كيف وصلنا إلى هنا
measure-behind-lead = ما قاله الناس وما تقرر بشأنه.
measure-story = كيف يستمر
measure-changes = ما الذي يغيره
measure-changes-none = تظهر هنا أرقام الأثر عند تحديد مؤشر.
measure-time = المدة
measure-planned-cost = التكلفة المخططة
measure-actual-cost = المُنفق حتى الآن
measure-cost-note = حول التكلفة
measure-budget = مصدر المال
measure-budget-hint = مثلًا: ميزانية 2026، البند 1301
measure-goal = الهدف
measure-dashboard = الإجراءات وأثرها
measure-dashboard-lead = ما يُبنى بناءً على القرارات وبكم وهل له أثر. لكل رقم مصدر.
measure-none = تظهر هنا الإجراءات بتكلفتها ومراحلها وأثرها بعد اتخاذ قرار والتخطيط له.
measure-none-decisions = ما تقرر حتى الآن
measure-none-found = لا يوجد إجراء بهذا الوصف.
measure-all = كل الإجراءات
measure-stat-finished = مكتملة
measure-stat-planned = التكلفة المخططة
measure-stat-actual = المُنفق حتى الآن
measure-stat-of = { $part } من { $of }
measure-stat-targets = أهداف تحققت
measure-milestones-done = تحقق { $done } من { $count } من المراحل
measure-filter-district = المنطقة
measure-filter-topic = الموضوع
measure-filter-year = السنة
measure-filter-state = الحالة
measure-files = هذه الإجراءات كملف
measure-files-lead = كما صُفّيت أعلاه، مع التكلفة والمراحل وعناوين الصفحات.
measure-csv = الإجراءات كملف CSV
measure-json = الإجراءات كملف JSON
measure-column-id = الرقم
measure-column-title = الإجراء
measure-column-state = الحالة
measure-column-starts = البدء
measure-column-finishes = الاكتمال
measure-column-planned = التكلفة المخططة باليورو
measure-column-actual = المُنفق باليورو
measure-column-district = المناطق
measure-column-topic = المواضيع
measure-column-contributions = المساهمات وراءه
measure-column-milestones = المراحل
measure-column-page = عنوان الصفحة
measure-desk = الإجراءات
measure-desk-lead = المتأخرة أولًا. يرى الجميع ما تُبلغون به هنا فورًا.
measure-desk-none = تظهر الإجراءات هنا بعد التخطيط لأولها. يتم ذلك في صفحة القرار.
measure-desk-late = المتأخرة
measure-desk-others = البقية
measure-decision = القرار
measure-public-page = كما يراه الجميع
measure-report-state = الإبلاغ عن الحالة
measure-report-now = إبلاغ الآن
measure-report-lead = يظهر التغيير فورًا في قصة كل مساهمة يخصها القرار، باسم جهتكم ودون اسمكم.
measure-change = تغيير الخطة
measure-change-save = حفظ التغيير
measure-change-why = إذا تأخر الاكتمال فالسبب مطلوب. وسيُنشر.
measure-action = ماذا حدث؟
measure-action-missing = اختاروا ما حدث.
measure-act-start = بدأ العمل
measure-act-pause = توقف العمل مؤقتًا
measure-act-resume = استؤنف العمل
measure-act-finish = اكتمل كل شيء
measure-act-stop = يُلغى الإجراء
measure-over = انتهى الإجراء ولن تتغير حالته.
measure-reason = السبب
measure-reason-when = مطلوب عند التوقف أو الإلغاء. يُنشر ويُرسل.
measure-reason-missing = اكتبوا السبب. من يؤجل وعدًا أو يسحبه يذكر السبب.
measure-german-missing = اكتبوا النص الألماني أولًا، فاللغات الأخرى تتبعه.
measure-not-yet = هذا اليوم لم يأت بعد.
measure-cost-hint = باليورو وبالكتابة الألمانية: 38.000 أو 31.240,50
measure-cost-wrong = اكتبوا مبلغًا باليورو بالكتابة الألمانية: 38.000 أو 31.240,50
measure-too-many-milestones = لا مراحل أكثر لهذا الإجراء.
measure-milestone-new = إضافة مرحلة
measure-milestone-new-lead = خطوة يرى منها الجميع تقدم العمل.
measure-milestone-add = تسجيل المرحلة
measure-milestone-title = ما الذي يتحقق عندها؟
measure-milestone-title-hint = في جملة واحدة، مثلًا: زُرعت شجرتان.
measure-milestone-title-missing = اكتبوا في جملة ما يتحقق عندها.
measure-milestone-act-done = تحققت
measure-milestone-act-move = تأتي في يوم آخر
measure-milestone-act-drop = تُسقط
measure-milestone-day = اليوم
measure-milestone-day-hint = يوم التحقق أو اليوم الجديد المخطط.
measure-milestone-why = مطلوب عند التأخير أو الإسقاط. وسيُنشر.
measure-count = { $count ->
    [zero] لا إجراءات
    [one] إجراء واحد
    [two] إجراءان
    [few] { $count } إجراءات
    [many] { $count } إجراءً
   *[other] { $count } إجراء
 }
measure-stat-measures = { $count ->
    [zero] إجراء
    [one] إجراء
    [two] إجراءان
    [few] إجراءات
    [many] إجراءً
   *[other] إجراء
 }
measure-stat-contributions = { $count ->
    [zero] مساهمة وراءها
    [one] مساهمة وراءها
    [two] مساهمتان وراءها
    [few] مساهمات وراءها
    [many] مساهمة وراءها
   *[other] مساهمة وراءها
 }
measure-behind-count = { $count ->
    [zero] دون مساهمات
    [one] من مساهمة واحدة
    [two] من مساهمتين
    [few] من { $count } مساهمات
    [many] من { $count } مساهمة
   *[other] من { $count } مساهمة
 }
