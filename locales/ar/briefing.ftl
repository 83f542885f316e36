briefing-side-for = مع الوثيقة
briefing-side-against = ضد الوثيقة
briefing-side-neutral = في الموضوع دون تأييد أو معارضة
briefing-side-unsaid = لم تُقرأ بعد
briefing-side-none = لا توجد مساهمة في هذا الجانب.
briefing-finding-sides = سُجّل موقف { $read } منها: مع الوثيقة { $pro }، ضدها { $contra }، دون تأييد أو معارضة { $neutral }.
briefing-finding-unread = لم يسجّل أحد بعد أيها مؤيد وأيها معارض.
briefing-stat-endorsements = { $count ->
    [one] دعم للمقترحات
    [two] دعمان للمقترحات
    [few] أصوات دعم للمقترحات
    [many] صوت دعم للمقترحات
   *[other] صوت دعم للمقترحات
 }
briefing-stat-for = { $count ->
    [one] مساهمة مؤيدة
    [two] مساهمتان مؤيدتان
    [few] مساهمات مؤيدة
    [many] مساهمة مؤيدة
   *[other] مساهمة مؤيدة
 }
briefing-stat-against = { $count ->
    [one] مساهمة معارضة
    [two] مساهمتان معارضتان
    [few] مساهمات معارضة
    [many] مساهمة معارضة
   *[other] مساهمة معارضة
 }
briefing-stat-owed = { $count ->
    [one] رد لم يصل بعد
    [two] ردّان لم يصلا بعد
    [few] ردود لم تصل بعد
    [many] ردًا لم يصل بعد
   *[other] رد لم يصل بعد
 }
briefing-stat-owed-line = { $count ->
    [one] رد واحد لم يصل
    [two] ردّان لم يصلا
    [few] { $count } ردود لم تصل
    [many] { $count } ردًا لم يصل
   *[other] { $count } رد لم يصل
 }
briefing-figures = الأرقام
briefing-voices = أصوات مؤيدة ومعارضة
briefing-voices-note = بكلماتهم، والأكثر دعمًا أولًا. قرأت الدائرة المساهمات وسجّلت في أي جانب هي، ولم يخمّن ذلك أي برنامج.
briefing-voices-none = لا توجد مساهمات منفردة مرتبطة بهذا البند.
briefing-most-supported = { $count ->
    [one] تظهر المساهمة الأكثر دعمًا.
    [two] تظهر المساهمتان الأكثر دعمًا.
    [few] تظهر { $count } مساهمات هي الأكثر دعمًا.
    [many] تظهر { $count } مساهمة هي الأكثر دعمًا.
   *[other] تظهر { $count } مساهمة هي الأكثر دعمًا.
 }
briefing-unread = مشاركات أخرى لم تُصنَّف: الأكثر دعمًا
briefing-answer = رد المدينة:
briefing-taken-up = ما أخذته الوثيقة منها
briefing-open = نقاط مفتوحة قبل القرار
briefing-list-none = لا يوجد رد منتظر.
briefing-open-none = لا توجد نقاط مفتوحة.
briefing-open-running = المشاركة «{ $title }» مستمرة حتى { $date }.
briefing-open-answers = { $count ->
    [one] مساهمة واحدة بلا رد بعد. الرد موعود حتى { $date }.
    [two] مساهمتان بلا رد بعد. آخر رد موعود حتى { $date }.
    [few] { $count } مساهمات بلا رد بعد. آخر رد موعود حتى { $date }.
    [many] { $count } مساهمة بلا رد بعد. آخر رد موعود حتى { $date }.
   *[other] { $count } مساهمة بلا رد بعد. آخر رد موعود حتى { $date }.
 }
briefing-open-late = { $count ->
    [one] انقضى الموعد في واحدة منها.
    [two] انقضى الموعد في اثنتين منها.
    [few] انقضى الموعد في { $count } منها.
    [many] انقضى الموعد في { $count } منها.
   *[other] انقضى الموعد في { $count } منها.
 }
briefing-open-questions = { $count ->
    [one] سؤال واحد من المدينة بلا جواب بعد.
    [two] سؤالان من المدينة بلا جواب بعد.
    [few] { $count } أسئلة من المدينة بلا جواب بعد.
    [many] { $count } سؤالًا من المدينة بلا جواب بعد.
   *[other] { $count } سؤال من المدينة بلا جواب بعد.
 }
briefing-open-unread = { $count ->
    [one] مساهمة واحدة لم يُسجَّل بعد هل هي مؤيدة أم معارضة.
    [two] مساهمتان لم يُسجَّل بعد هل هما مؤيدتان أم معارضتان.
    [few] { $count } مساهمات لم يُسجَّل بعد هل هي مؤيدة أم معارضة.
    [many] { $count } مساهمة لم يُسجَّل بعد هل هي مؤيدة أم معارضة.
   *[other] { $count } مساهمة لم يُسجَّل بعد هل هي مؤيدة أم معارضة.
 }
briefing-open-outdated = السبب مفقود أو قديم بلغة: { $language }.
briefing-last-due = آخر رد موعود حتى { $date }.
briefing-against-input = مخالفة: قرّر { $body } خلاف ما أراده المشاركون.
briefing-against-input-short = قُرّر خلاف ما أراده المشاركون.
briefing-against-sides = المساهمات المؤيدة: { $pro }، والمعارضة: { $contra }.
briefing-why = السبب:
briefing-as-of = حتى تاريخ { $date }
briefing-address = عنوان هذه الصفحة الدائم:
briefing-file = participation-result
briefing-pdf = ملف PDF: ورقة واحدة مع ملحق
briefing-pdf-all = كل نتائج الجلسة في ملف PDF
briefing-paper = إلى الوثيقة
briefing-public = النسخة العامة
briefing-desk-lead = الجلسات القادمة مع البنود التي قال الناس فيها شيئًا، وما زال مفتوحًا قبل القرار.
briefing-sides = من المؤيد ومن المعارض؟
briefing-sides-lead = اقرأ كل مساهمة وسجّل هل تؤيد ما تقترحه الوثيقة أم تعارضه. يرى المجلس والجميع ذلك في صفحة البند مع دورك.
briefing-sides-none = لا توجد هنا مساهمة منشورة مرتبطة.
briefing-sides-read = اقرأ المساهمة:
briefing-sides-save = سجّل وانشر
briefing-sides-changed = حفظ شخص آخر في هذه الأثناء. ما زالت اختياراتك هنا. راجعها واحفظ مرة أخرى.
briefing-calendar-name = جلسات المجلس: { $city }
briefing-calendar-papers = بمشاركة الناس: { $papers }
briefing-calendar = الاشتراك في تقويم كل الجلسات
briefing-annex = ملحق
briefing-annex-follows = في الملحق على الصفحات التالية بقية المعلومات: مزيد من الآراء والأسباب بنصها، وجميع الجداول.
briefing-shown-of = { $shown } من { $count }، والكل في الملحق
briefing-annex-voices = الآراء بنصها
briefing-reach-not-asked = لم يُسأل عن ذلك في هذه المشاركة.
briefing-open-after = ما زال مفتوحًا
briefing-not-recorded = انتهت الجلسة، ولم تسجّل المدينة هنا بعد ما تقرّر فيها.
