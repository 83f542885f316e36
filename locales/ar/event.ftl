event-list = المواعيد واللقاءات
event-when = متى
event-where = أين
event-access = الدخول بلا درجات
event-interpreters = الترجمة
event-time = { $day }، من { $from } إلى { $to }
event-time-days = من { $from } إلى { $to }
event-step-free = بلا درجات تمامًا.
event-step-free-partly = جزئيًا بلا درجات. أخبرونا بما تحتاجون إليه وسنجد طريقًا.
event-step-free-no = بالدرجات فقط. أخبرونا إن احتجتم إلى مساعدة أو اتصلوا بنا.
event-interpreter-sign = لغة الإشارة الألمانية
event-interpreter-captions = ترجمة مكتوبة: ما يُقال يُقرأ
event-interpreter-simple = الألمانية السهلة
event-interpreter-english = الإنجليزية
event-interpreter-arabic = العربية
event-interpreter-turkish = التركية
event-interpreter-ukrainian = الأوكرانية
event-interpreter-russian = الروسية
event-interpreter-persian = الفارسية
event-interpreter-kurdish = الكردية
event-interpreter-polish = البولندية
event-cancelled = أُلغي هذا الموعد.
event-cancelled-short = أُلغي
event-over = انتهى
event-registration = التسجيل
event-register = التسجيل في الموعد
event-register-now = سجّلوا الآن
event-no-registration = لا حاجة إلى التسجيل. تفضلوا بالحضور.
event-begun = انتهى التسجيل: بدأ الموعد أو انتهى.
event-registration-cancelled = لا يمكن التسجيل، فقد أُلغي الموعد.
event-registered-before = هل سجّلتم؟ اطّلعوا أو اسحبوا التسجيل برمزكم
event-seats = { $count ->
    [one] بقي مقعد واحد.
    [two] بقي مقعدان.
    [few] بقيت { $count } مقاعد.
    [many] بقي { $count } مقعدًا.
   *[other] بقي { $count } مقعد.
 }
event-seats-all = المكان يتسع للجميع.
event-seats-none = كل المقاعد محجوزة. تُضافون إلى قائمة الانتظار ونخبركم حين يفرغ مقعد.
event-people = كم شخصًا سيحضر؟
event-people-hint = أنتم من بينهم.
event-people-wrong = رقم من 1 إلى { $most } من فضلكم. للمجموعات الأكبر اتصلوا بنا.
event-people-too-many = { $count ->
    [one] لهذا الموعد مقعد واحد فقط. لعدد أكبر اتصلوا بنا.
    [two] لهذا الموعد مقعدان فقط. لعدد أكبر اتصلوا بنا.
    [few] لهذا الموعد { $count } مقاعد فقط. لعدد أكبر اتصلوا بنا.
    [many] لهذا الموعد { $count } مقعدًا فقط. لعدد أكبر اتصلوا بنا.
   *[other] لهذا الموعد { $count } مقعد فقط. لعدد أكبر اتصلوا بنا.
 }
event-name = الاسم
event-name-hint = لنرحب بكم عند الباب. يمكن ترك الحقل فارغًا.
event-needs = ماذا تحتاجون للمشاركة؟
event-needs-hint = مثلًا مكان لكرسي متحرك أو من يدوّن أو رعاية الأطفال. بكلماتكم.
event-email-hint = فقط إن أردتم أن نذكّركم قبل يوم ونخبركم بالتغييرات.
event-privacy = نحذف تسجيلكم بعد 30 يومًا من الموعد.
event-registered = تم تسجيلكم
event-registered-text = نتطلع إلى لقائكم.
event-waiting = أنتم على قائمة الانتظار
event-waiting-text = المقاعد لا تكفي حاليًا. حين يفرغ ما يكفيكم يصبح لكم. الأسبق تسجيلًا أولًا، لكن من يحتاج إلى مقاعد أقل قد يحصل عليها قبلكم. تبيّن هذه الصفحة الحال.
event-keep-code = بالرمز تجدون تسجيلكم من جديد وتسحبونه. دوّنوه أو اطبعوا الصفحة.
event-will-remind = نذكّركم بالبريد الإلكتروني قبل يوم.
event-leave = سحب التسجيل
event-left = سُحب تسجيلكم
event-left-text = حُذف تسجيلكم. ما يفرغ من مقاعد يذهب أولًا إلى قائمة الانتظار.
event-open = فتح التسجيل
event-code-hint = اثنا عشر رمزًا حصلتم عليها عند التسجيل.
event-code-unknown = لا يوجد تسجيل لهذا الرمز هنا. ربما سُحب من قبل.
event-calendar-name = المشاركة في { $city }
event-calendar-on-contributions = { $body }: مساهمات فردية، { $title }
event-calendar-last-day = آخر يوم للمشاركة: { $title }
event-mail = { $first }
 { $title }
 { $at }
 { $place }، { $address }
 كل التفاصيل: { $link }
event-mail-leave = لن تحضروا؟ اطّلعوا أو اسحبوا التسجيل: { $leave }
event-mail-registered-subject = تم التسجيل: { $title }
event-mail-registered = { $count ->
    [one] سُجّل شخص واحد بهذا العنوان. إن لم تكونوا أنتم فاسحبوا التسجيل بالرابط الأخير.
    [two] سُجّل شخصان بهذا العنوان. إن لم تكونوا أنتم فاسحبوا التسجيل بالرابط الأخير.
    [few] سُجّل { $count } أشخاص بهذا العنوان. إن لم تكونوا أنتم فاسحبوا التسجيل بالرابط الأخير.
    [many] سُجّل { $count } شخصًا بهذا العنوان. إن لم تكونوا أنتم فاسحبوا التسجيل بالرابط الأخير.
   *[other] سُجّل { $count } شخص بهذا العنوان. إن لم تكونوا أنتم فاسحبوا التسجيل بالرابط الأخير.
 }
event-mail-waiting-subject = على قائمة الانتظار: { $title }
event-mail-waiting = { $count ->
    [one] المقاعد لا تكفي حاليًا. أنتم على قائمة الانتظار بشخص واحد ونكتب لكم حين يفرغ مقعد.
    [two] المقاعد لا تكفي حاليًا. أنتم على قائمة الانتظار بشخصين ونكتب لكم حين تفرغ مقاعد.
    [few] المقاعد لا تكفي حاليًا. أنتم على قائمة الانتظار بـ{ $count } أشخاص ونكتب لكم حين تفرغ مقاعد.
    [many] المقاعد لا تكفي حاليًا. أنتم على قائمة الانتظار بـ{ $count } شخصًا ونكتب لكم حين تفرغ مقاعد.
   *[other] المقاعد لا تكفي حاليًا. أنتم على قائمة الانتظار بـ{ $count } شخص ونكتب لكم حين تفرغ مقاعد.
 }
event-mail-seat-subject = فرغ مقعد: { $title }
event-mail-seat = { $count ->
    [one] فرغ مقعد وهو لكم الآن.
    [two] فرغ مقعدان وهما لكم الآن.
    [few] فرغت { $count } مقاعد وهي لكم الآن.
    [many] فرغ { $count } مقعدًا وهي لكم الآن.
   *[other] فرغ { $count } مقعد وهي لكم الآن.
 }
event-mail-moved-subject = تغيّر: { $title }
event-mail-moved = تغيّر الوقت أو المكان. هكذا هو الآن:
event-mail-moved-from = تغيّر الوقت أو المكان. كانت البداية: { $from }. الآن:
event-mail-cancelled-subject = أُلغي: { $title }
event-mail-cancelled = أُلغي هذا الموعد. لا يلزمكم فعل شيء.
event-mail-reminder-subject = غدًا: { $title }
event-mail-reminder = نذكّركم بموعدكم:
event-desk-lead = يُعلن الموعد بمفرده حين تتوفر نصوصه بكل لغة يحتاجها الإجراء. ويُبلّغ بالتغييرات كل من سجّل وترك عنوانًا.
event-desk-none = لا موعد مخططًا لهذا الإجراء بعد.
event-desk-new = تخطيط موعد
event-desk-edit = تغيير الموعد
event-desk-draft = مسودة
event-desk-announced = علني
event-desk-announce = إعلان للجميع
event-desk-cancel = إلغاء أو حذف المسودة
event-desk-guests = { $count ->
    [one] شخص واحد مسجّل
    [two] شخصان مسجّلان
    [few] { $count } أشخاص مسجّلون
    [many] { $count } شخصًا مسجّلًا
   *[other] { $count } شخص مسجّل
 }
event-desk-guests-title = من سيحضر
event-desk-of-seats = { $count ->
    [one] مقعد واحد
    [two] مقعدان
    [few] { $count } مقاعد
    [many] { $count } مقعدًا
   *[other] { $count } مقعد
 }
event-desk-waiting = { $count ->
    [one] شخص ينتظر
    [two] شخصان ينتظران
    [few] { $count } أشخاص ينتظرون
    [many] { $count } شخصًا ينتظرون
   *[other] { $count } شخص ينتظرون
 }
event-desk-gaps = { $count ->
    [one] نص واحد ناقص أو قديم.
    [two] نصان ناقصان أو قديمان.
    [few] { $count } نصوص ناقصة أو قديمة.
    [many] { $count } نصًا ناقصًا أو قديمًا.
   *[other] { $count } نص ناقص أو قديم.
 }
event-desk-write = كتابة النصوص
event-desk-forget = هذه القائمة للمقاعد والمنحدرات والترجمة. تُحذف بعد 30 يومًا من الموعد.
event-desk-nobody = لم يسجّل أحد بعد.
event-desk-language = اللغة
event-desk-seat = المقعد
event-desk-has-seat = لديه مقعد
event-desk-time = الوقت
event-desk-time-wrong = وقت من فضلكم، مثلًا 18:00.
event-desk-place = المكان كما يُعرف
event-desk-address = الشارع والرقم والرمز البريدي والمدينة
event-desk-access = كيفية الدخول
event-desk-registration = ينبغي التسجيل
event-desk-capacity = المقاعد
event-desk-capacity-hint = فارغ إن اتسع المكان للجميع.
event-desk-past = هذا اليوم انقضى. اختاروا يومًا قادمًا.
event-desk-taken = { $count ->
    [one] مقعد واحد محجوز، لا يمكن أن يكون أقل.
    [two] مقعدان محجوزان، لا يمكن أن تكون أقل.
    [few] { $count } مقاعد محجوزة، لا يمكن أن تكون أقل.
    [many] { $count } مقعدًا محجوزًا، لا يمكن أن تكون أقل.
   *[other] { $count } مقعد محجوز، لا يمكن أن تكون أقل.
 }
event-desk-too-many = لهذا الإجراء مواعيد كثيرة ولا مجال لمزيد.
event-desk-tells = هذا الموعد علني. إن تغيّر الوقت أو المكان كتبنا لكل من سجّل بعنوان.
event-desk-number = الموعد { $number }
event-privacy-text = نحفظ عدد الحاضرين وما تذكرونه غير ذلك: الاسم والاحتياج والعنوان. هو للموعد فقط ونحذفه بعد 30 يومًا منه. برمزكم تسحبون التسجيل في أي وقت فنحذفه فورًا.
