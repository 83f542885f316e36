error-not-found-title = هذه الصفحة غير موجودة هنا
error-not-found-text = ربما تغيّر العنوان أو نقص منه حرف. تجدون في الصفحة الرئيسية كل ما يجري الآن.
error-method-title = لا يمكن فتح هذه الصفحة بهذه الطريقة
error-method-text = ارجعوا صفحة واحدة واستخدموا الزر أو الرابط هناك.
error-forbidden-title = هذه الصفحة مخصصة لغيركم
error-forbidden-text = دوركم لا يسمح بهذه الخطوة. مكتب المشاركة (Stabsstelle Partizipation) يخبركم من يحق له ذلك.
error-not-two-title = يحتاج هذا إلى شخص ثانٍ
error-sign-in-title = الرجاء تسجيل الدخول
error-sign-in-text = هذا القسم للأشخاص الذين يعملون لدى المدينة.
error-form-expired-title = بقيت الاستمارة مفتوحة مدة طويلة
error-form-expired-text = لم نحفظ شيئًا. ارجعوا صفحة واحدة: ما كتبتموه ما زال هناك. أعيدوا تحميل الصفحة ثم أرسلوها مرة أخرى.
error-foreign-form-title = وصلت هذه البيانات من موقع آخر
error-foreign-form-text = لحمايتكم نقبل الاستمارات من صفحاتنا فقط. لم نحفظ شيئًا. افتحوا الاستمارة عندنا وأرسلوها من هنا.
error-invalid-title = لم نفهم هذا الطلب
error-invalid-text = شيء ما في العنوان أو في الاستمارة غير مناسب. ارجعوا صفحة واحدة وحاولوا مرة أخرى.
error-not-text-title = وصل حرف غير مقروء
error-not-text-text = لم نحفظ شيئًا كي لا يظهر في نصكم ما لم تكتبوه. ارجعوا صفحة واكتبوا الموضع من جديد.
error-changed-title = غيّر شخص آخر هذا في هذه الأثناء
error-changed-text = لم نحفظ تعديلكم حتى لا يضيع تعديل غيركم. ارجعوا صفحة واحدة وأعيدوا تحميلها وانظروا ما فيها الآن.
error-too-large-title = هذا أكبر مما نستطيع استقباله
error-too-large-text = لم نحفظ شيئًا. ارجعوا صفحة واحدة واختاروا ملفًا أصغر أو نصًا أقصر.
error-too-slow-title = كان الاتصال بطيئًا جدًا
error-too-slow-text = لم تصل بياناتكم كاملة. لم نحفظ شيئًا. ارجعوا صفحة واحدة وأرسلوها مرة أخرى.
error-too-many-title = تصل الآن طلبات كثيرة جدًا من شبكتكم
error-too-many-text = انتظروا { $seconds ->
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
   *[other] { $seconds } ثانية
 } ثم أعيدوا تحميل الصفحة. ما كتبتموه ما زال في الصفحة السابقة.
error-unavailable-title = مخزن البيانات لا يستجيب الآن
error-unavailable-text = لم نحفظ شيئًا. حاولوا مرة أخرى بعد بضع دقائق. ما كتبتموه ما زال في الصفحة السابقة.
error-internal-title = حدث عطل عندنا
error-internal-text = لم يكن السبب منكم. سُجّل العطل عندنا بالرقم أدناه. حاولوا مرة أخرى لاحقًا.
error-number = رقم للاستفسار: { $number }
error-home = إلى الصفحة الرئيسية
