moderation-title = الإشراف
moderation-lead = نقرأ قبل أن يظهر أي شيء، والأقدم أولًا. ما تراجعونه لا يقرؤه أحد غيركم في الوقت نفسه.
moderation-group = للقراءة قبل الظهور
moderation-all = عرض الكل
moderation-stat = { $count ->
    [one] مساهمة تنتظر القراءة
    [two] مساهمتان تنتظران القراءة
    [few] مساهمات تنتظر القراءة
   *[other] مساهمة تنتظر القراءة
 }
moderation-empty = قُرئ كل شيء. المساهمات الجديدة تظهر هنا من تلقاء نفسها.
moderation-free = لم يأخذها أحد
moderation-read = مراجعة
moderation-read-on = متابعة القراءة
moderation-look = عرض
moderation-decide = اتخاذ القرار
moderation-appeal-title = اعتراض: { $title }
moderation-appeal-why = شخص يعترض على الإخفاء
moderation-appeal-own = أنتم من أخفى هذا. يجب أن يقرر شخص آخر.
moderation-done-published = نُشرت المساهمة، وسنُعلم كاتبها.
moderation-done-hidden = أُخفيت المساهمة. سنُعلم كاتبها بالسبب، ويمكنه الاعتراض.
moderation-done-appeal = صدر القرار، وسنُعلم كاتب المساهمة.
moderation-claimed = { $name } يقرأ هذا الآن، حتى الساعة { $until }.
moderation-hints = يُرجى التدقيق:
moderation-hint-email = يحتوي على عنوان بريد إلكتروني
moderation-hint-telephone = يحتوي على رقم هاتف
moderation-hint-link = يحتوي على رابط
moderation-hint-shouting = مكتوب كله تقريبًا بأحرف كبيرة
moderation-same-words = الكلمات نفسها ما زالت تُقرأ في مواضع أخرى. يُرجى التحقق منها أيضًا:
moderation-words = النص
moderation-kind = النوع
moderation-procedure = الإجراء
moderation-arrived = وصلت
moderation-language = اللغة
moderation-author = الاسم المذكور
moderation-place = المكان
moderation-about = تعليق على
moderation-earlier = ما كُتب عن هذا من قبل
moderation-history = القرارات السابقة
moderation-was-published = نشرها { $name }.
moderation-was-hidden = أخفاها { $name }.
moderation-publish = نشر
moderation-restore = إظهار من جديد
moderation-hide = إخفاء
moderation-hide-title = عدم الإظهار
moderation-hide-lead = يظهر السبب بعد ذلك على الإيصال. يمكن لكاتب المساهمة أن يعترض، وعندها يقرر شخص آخر.
moderation-reason = لماذا لا ينبغي أن يظهر هذا؟
moderation-reason-missing = اختاروا السبب. سيظهر على الإيصال.
moderation-reason-insult = إهانة
moderation-reason-personal-data = بيانات شخصية
moderation-reason-advertising = إعلان
moderation-reason-off-topic = لا علاقة له بالموضوع
moderation-reason-unlawful = مخالفة للقانون
moderation-reason-duplicate = وصل من قبل
moderation-note = جملة منكم إلى من كتب هذا
moderation-note-hint = اذكروا الموضع المقصود وما ينبغي تغييره.
moderation-note-missing = اكتبوا جملة. السبب وحده لا يكفي.
moderation-appeal-words = الاعتراض
moderation-four-eyes = أنتم من أخفى هذه المساهمة. يقرر في الاعتراض شخص آخر.
moderation-upheld = ما القرار؟
moderation-upheld-yes = الاعتراض محق: تظهر المساهمة من جديد.
moderation-upheld-no = يبقى القرار: لا تظهر المساهمة.
moderation-upheld-missing = اختاروا هل تظهر المساهمة من جديد.
moderation-appeal-note = أسبابكم
moderation-appeal-send = إبلاغ القرار
moderation-object = تقديم اعتراض
moderation-object-how = يمكنكم الاعتراض مرة واحدة. عندها يقرأ شخص آخر مساهمتكم ويقرر من جديد. تظهر النتيجة على إيصالكم.
moderation-code = رمزكم السري
moderation-code-hint = اثنا عشر حرفًا ورقمًا على إيصالكم. بها نعرف أنها مساهمتكم.
moderation-code-shape = الرمز السري من اثني عشر حرفًا ورقمًا، مثل: { "\u2066" }4K7P-9XQM-2HTB{ "\u2069" }
moderation-code-wrong = هذا الرمز لا يخص هذا الإيصال. يُرجى التحقق منه حرفًا حرفًا.
moderation-objection = لماذا ينبغي أن تظهر مساهمتكم؟
moderation-objection-hint = لا يقرأ هذا إلا من يقرر.
moderation-objection-missing = اكتبوا جملة عن سبب إظهار مساهمتكم.
moderation-objection-send = تقديم الاعتراض
moderation-to-receipt = العودة إلى الإيصال
moderation-note-label = جملة من الإشراف
moderation-may-object = يمكنكم تقديم اعتراض
moderation-objection-waits = يراجع شخص آخر اعتراضكم
moderation-rules = القواعد
moderation-rules-lead =
    يظهر كل ما يصلنا تقريبًا كما كُتب.
    يقرؤه إنسان قبل ظهوره أو بعده بقليل. ولا يُخفى إلا لهذه الأسباب.
moderation-rules-reasons = الأسباب
moderation-rules-objection = إذا كان لكم رأي آخر
moderation-rules-how =
    يظهر السبب وجملة عنه على إيصالكم.
    هناك يمكنكم الاعتراض بالرمز السري، ولا حاجة إلى حساب.
    يقرر في الاعتراض شخص غير الذي أخفى المساهمة.
    نسجل كل قرار، من دون نصكم ومن دون اسمكم.
moderation-rules-receipt = إلى الإيصال
moderation-photo-alt = صورة أُرسلت مع المساهمة
moderation-ticked = { $count ->
    [one] إجابة أخرى بالاختيار
    [two] إجابتان أخريان بالاختيار
    [few] { $count } إجابات أخرى بالاختيار
   *[other] { $count } إجابة أخرى بالاختيار
 }
