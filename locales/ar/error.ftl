error-not-found-title = هذه الصفحة غير موجودة هنا
error-not-found-text = ربما تغيّر العنوان أو نقص منه حرف. تجد في الصفحة الرئيسية كل ما يجري الآن.
error-method-title = لا يمكن فتح هذه الصفحة بهذه الطريقة
error-method-text = ارجع صفحة واحدة واستخدم الزر أو الرابط هناك.
error-forbidden-title = هذه الصفحة مخصصة لغيرك
error-forbidden-text = دورك لا يسمح بهذه الخطوة. مكتب المشاركة يخبرك من يحق له ذلك.
error-sign-in-title = الرجاء تسجيل الدخول
error-sign-in-text = هذا القسم للأشخاص الذين يعملون لدى المدينة.
error-form-expired-title = بقيت الاستمارة مفتوحة مدة طويلة
error-form-expired-text = لم نحفظ شيئًا. ارجع صفحة واحدة: ما كتبته ما زال هناك. أعد تحميل الصفحة ثم أرسلها مرة أخرى.
error-foreign-form-title = وصلت هذه البيانات من موقع آخر
error-foreign-form-text = لحمايتك نقبل الاستمارات من صفحاتنا فقط. لم نحفظ شيئًا. افتح الاستمارة عندنا وأرسلها من هنا.
error-invalid-title = لم نفهم هذا الطلب
error-invalid-text = شيء ما في العنوان أو في الاستمارة غير مناسب. ارجع صفحة واحدة وحاول مرة أخرى.
error-changed-title = غيّر شخص آخر هذا في هذه الأثناء
error-changed-text = لم نحفظ تعديلك حتى لا يضيع تعديل غيرك. ارجع صفحة واحدة وأعد تحميلها وانظر ما فيها الآن.
error-too-large-title = هذا أكبر مما نستطيع استقباله
error-too-large-text = لم نحفظ شيئًا. ارجع صفحة واحدة واختر ملفًا أصغر أو نصًا أقصر.
error-too-slow-title = كان الاتصال بطيئًا جدًا
error-too-slow-text = لم تصل بياناتك كاملة. لم نحفظ شيئًا. ارجع صفحة واحدة وأرسلها مرة أخرى.
error-too-many-title = تصل الآن طلبات كثيرة جدًا من شبكتك
error-too-many-text = انتظر { $seconds ->
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
   *[other] { $seconds } ثانية
 } ثم أعد تحميل الصفحة. ما كتبته ما زال في الصفحة السابقة.
error-unavailable-title = مخزن البيانات لا يستجيب الآن
error-unavailable-text = لم نحفظ شيئًا. حاول مرة أخرى بعد بضع دقائق. ما كتبته ما زال في الصفحة السابقة.
error-internal-title = حدث عطل عندنا
error-internal-text = لم يكن السبب منك. سُجّل العطل عندنا بالرقم أدناه. حاول مرة أخرى لاحقًا.
error-number = رقم للاستفسار: { $number }
error-home = إلى الصفحة الرئيسية
