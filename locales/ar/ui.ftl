ui-site = المشاركة، مدينة { $city }
ui-brand = المشاركة
ui-city = مدينة { $city }
ui-title-error = خطأ: { $title }
ui-skip = إلى المحتوى
ui-languages = اللغة
ui-main-nav = القائمة الرئيسية
ui-nav-take-part = شاركوا
ui-nav-map = الخريطة
ui-nav-results = ما الذي تحقق
ui-nav-receipt = إيصالكم
ui-crumbs = أنتم هنا
ui-start = البداية
ui-footer-help = نحن نساعدكم
ui-footer-telephone = هاتف { $number }
ui-footer-places = كيف تصلون إلينا
ui-footer-check = تحققوا بأنفسكم
ui-footer-receipt = عرض الإيصال
ui-footer-council = للمجلس
ui-footer-law = حقوقكم
ui-footer-accessibility = إمكانية الوصول
ui-footer-privacy = حماية البيانات
ui-footer-imprint = بيانات الناشر
ui-footer-words = كلمات مشروحة بإيجاز
ui-footer-note = لا تستخدم هذه الصفحات ملفات تعريف الارتباط أثناء القراءة.
ui-help-filling = المساعدة في التعبئة:
ui-errors = { $count ->
    [one] هناك إجابة واحدة ناقصة أو غير مناسبة
    [two] هناك إجابتان ناقصتان أو غير مناسبتين
    [few] هناك { $count } إجابات ناقصة أو غير مناسبة
   *[other] هناك { $count } إجابة ناقصة أو غير مناسبة
 }
ui-error-word = خطأ:
ui-optional = (إن أردتم)
ui-count-most = الحد الأقصى لعدد الأحرف: { $count }
ui-count-left = الأحرف المتبقية: 0
ui-count-over = الأحرف الزائدة: 0
ui-date-day = اليوم
ui-date-month = الشهر
ui-date-year = السنة
ui-rating-unknown = لا أعرف
ui-flow-save = احفظوا وأكملوا لاحقًا
ui-flow-save-how = – من دون حساب، برمز فقط.
ui-steps = الخطوات
ui-step-done = تم
ui-desk = مكان العمل
ui-desk-nav = مجالات العمل
ui-desk-procedures = إجراءاتكم
ui-status-new = جديد
ui-status-received = وصل
ui-status-unseen = جديد
ui-status-running = { $days ->
    [one] جارٍ، بقي يوم واحد
    [two] جارٍ، بقي يومان
    [few] جارٍ، بقيت { $days } أيام
    [many] جارٍ، بقي { $days } يومًا
   *[other] جارٍ، بقي { $days } يوم
 }
ui-status-running-now = جارٍ
ui-status-in-work = قيد العمل
ui-status-answer-due = الإجابة مستحقة حتى { $by }
ui-status-ideas = نبحث عن أفكار
ui-status-in-review = قيد الفحص
ui-status-deliberation = قيد التداول
ui-status-vote = الانتخاب جارٍ
ui-status-decided = تقرر
ui-status-decided-changed = تقرر، مع تعديل واحد
ui-status-implemented = نُفّذ
ui-status-done = أُنجز
ui-status-answered = تمت الإجابة
ui-status-current = محدّث
ui-status-elected = منتخب
ui-status-refused = مرفوض، مع ذكر السبب
ui-status-departs = يختلف
ui-status-follows = يتبع
ui-status-overdue = متأخر
ui-status-stale = قديم
ui-status-formal = إجراء رسمي بمهلة محددة
ui-status-draft = مسودة
ui-status-machine = ترجمة آلية
ui-status-reviewed = مراجَع
ui-status-missing = ناقص
ui-status-published = منشور
ui-status-upcoming = يبدأ قريبًا
ui-status-closed = انتهى
ui-status-withdrawn = مسحوب
ui-weight-title = ما أثر صوتكم
ui-weight-informed = الاطلاع
ui-weight-heard = الاستماع إليكم
ui-weight-shaping = المشاركة في التشكيل
ui-weight-deciding = اتخاذ القرار بأنفسكم
ui-weight-open = ما نناقشه
ui-weight-fixed = ما هو ثابت
ui-filter-apply = اعرضوا
ui-filter-remove = أزيلوا عامل التصفية:
ui-filter-none = أزيلوا كل عوامل التصفية
ui-pages = صفحات القائمة
ui-page = صفحة
ui-pages-back = السابق
ui-pages-on = التالي
ui-receipt-qr = رمز QR بعنوان هذا الإيصال
ui-receipt-so-far = ما حدث حتى الآن
ui-receipt-next = ما سيأتي بعد ذلك
ui-change = تعديل
ui-text-stale = النص الألماني أحدث من هذا النص منذ { $since }.
ui-text-machine = هذه ترجمة آلية لم يراجعها إنسان بعد.
ui-text-fallback = هذا النص غير متوفر بلغتكم بعد. تقرؤونه الآن باللغة { $language }.
ui-text-simple-draft = مسودة بلغة سهلة لم تراجعها مجموعة قراء بعد.
ui-text-original = إلى النص الألماني
ui-language-de = الألمانية
ui-language-de-simple = الألمانية السهلة
ui-language-en = الإنجليزية
ui-language-ar = العربية
ui-cell-hidden = لا يُعرض
ui-cell-why = أعداد الإجابات مقرّبة إلى خمسة. لا نعرض ما هو أقل من خمسة حتى لا يُعرف أحد، ولا الأعداد التي يمكن منها حساب ذلك.
