proposal-list = الاقتراحات
proposal-list-lead = تجيب المدينة عن كل اقتراح خلال { $days } يومًا على الأكثر.
proposal-list-goal = عند { $goal } داعم تدرسه الدائرة المختصة. تجيب المدينة عن كل اقتراح خلال { $days } يومًا على الأكثر.
proposal-write = كتابة اقتراح
proposal-write-lead = تكفي جملة واحدة. لا تحتاجون إلى حساب. تجيب المدينة خلال { $days } يومًا على الأكثر.
proposal-title = ماذا ينبغي أن يتغير؟
proposal-title-hint = في جملة واحدة، مثلًا: ظل أكثر في الملعب
proposal-title-missing = اكتبوا في جملة واحدة ما ينبغي أن يتغير.
proposal-body = لماذا وكيف؟
proposal-body-hint = من فضلكم لا تذكروا أرقام هواتف أو أسماء أشخاص آخرين.
proposal-topic = الموضوع
proposal-topic-none = لا موضوع محدد
proposal-topic-unknown = لا يوجد هذا الموضوع هنا. اختاروا واحدًا من القائمة.
proposal-send = قدّموا الاقتراح الآن
proposal-search = البحث في الاقتراحات
proposal-search-now = بحث
proposal-status = الحالة
proposal-order = الترتيب
proposal-sort-popular = الأكثر دعمًا
proposal-sort-newest = الأحدث
proposal-sort-discussed = الأكثر نقاشًا
proposal-count = { $count ->
    [zero] لا اقتراحات
    [one] اقتراح واحد
    [two] اقتراحان
    [few] { $count } اقتراحات
    [many] { $count } اقتراحًا
   *[other] عدد الاقتراحات: { $count }
 }
proposal-count-more = أكثر من { $count } اقتراح
proposal-none = قد يكون هنا اقتراح منكم.
proposal-collecting-over = انتهى جمع الدعم.
proposal-collecting-ended = انتهى الجمع
proposal-by = من { $name }
proposal-way = مسار هذا الاقتراح
proposal-support = الدعم
proposal-supporters = { $count ->
    [zero] لا أحد يدعم ذلك بعد
    [one] شخص يدعم ذلك
    [two] شخصان يدعمان ذلك
    [few] أشخاص يدعمون ذلك
    [many] شخصًا يدعمون ذلك
   *[other] من الداعمين
 }
proposal-goal = عند { $goal } داعم تدرسه الدائرة المختصة. هناك إجابة دائمًا خلال { $days } يومًا على الأكثر.
proposal-endorse = دعم هذا الاقتراح
proposal-endorse-short = أدعم
proposal-endorse-now = نعم، أدعم ذلك
proposal-endorse-email-hint = نرسل إليكم رسالة. افتحوا الرابط فيها واضغطوا الزر هناك فيُحسب صوتكم. ثم نحذف العنوان.
proposal-endorse-code = رمزكم من الرسالة
proposal-endorse-code-hint = لا فرق بين الأحرف الكبيرة والصغيرة، ويمكن ترك الشرطات.
proposal-endorse-code-missing = أدخلوا الرمز الذي حصلتم عليه منا.
proposal-endorse-code-unknown = لا نعرف هذا الرمز. يرجى مراجعته علامة علامة.
proposal-voice-email = هنا يُحسب صوت واحد لكل بريد إلكتروني.
proposal-voice-code = هنا يُحسب صوت واحد لكل رمز من رسالتنا.
proposal-voice-token = هنا يُحسب صوت واحد لكل جهاز. لذلك يحفظ متصفحكم رقمًا عشوائيًا حين تضغطون الزر.
proposal-endorsed = حُسب صوتكم
proposal-endorsed-text = { $count ->
    [zero] لا أحد يدعم هذا الاقتراح الآن.
    [one] يدعم هذا الاقتراح الآن شخص واحد.
    [two] يدعم هذا الاقتراح الآن شخصان.
    [few] يدعم هذا الاقتراح الآن { $count } أشخاص.
    [many] يدعم هذا الاقتراح الآن { $count } شخصًا.
   *[other] عدد داعمي هذا الاقتراح الآن: { $count }.
 }
proposal-endorsed-before = صوتكم محسوب من قبل
proposal-endorsed-before-text = كل صوت يُحسب مرة واحدة. لا شيء آخر عليكم فعله.
proposal-endorse-mail = انظروا في بريدكم
proposal-endorse-mail-text = أرسلنا إليكم رسالة. افتحوا الرابط فيها واضغطوا الزر فيُحسب صوتكم. الرابط صالح سبعة أيام.
proposal-back-to = العودة إلى الاقتراح
proposal-more = قراءة اقتراحات أخرى
proposal-confirm = تأكيد صوتكم
proposal-confirm-lead = اضغطوا الزر فيُحسب صوتكم.
proposal-confirm-now = نعم، احسبوا صوتي
proposal-confirm-old = هذا الرابط لم يعد صالحًا
proposal-confirm-old-text = هو أقدم من سبعة أيام أو تنقصه علامة. يرجى دعم الاقتراح مرة أخرى فتصل رسالة جديدة.
proposal-comments = { $count ->
    [zero] لا تعليقات بعد
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] عدد التعليقات: { $count }
 }
proposal-comment = كتابة تعليق
proposal-comment-body = ماذا تودون أن تقولوا؟
proposal-comment-hint = يستطيع الجميع قراءته. يرجى الالتزام بالموضوع.
proposal-comment-missing = اكتبوا ما تودون قوله.
proposal-comment-reply = الرد على هذا
proposal-comment-send = إرسال التعليق
proposal-earlier-voices = { $count ->
    [zero] لم يحصل هذا الاقتراح على أصوات في المنصة السابقة.
    [one] حصل هذا الاقتراح على صوت واحد في المنصة السابقة. نقلنا العدد كما هو ولم نعدّه بأنفسنا.
    [two] حصل هذا الاقتراح على صوتين في المنصة السابقة. نقلنا العدد كما هو ولم نعدّه بأنفسنا.
    [few] حصل هذا الاقتراح على { $count } أصوات في المنصة السابقة. نقلنا العدد كما هو ولم نعدّه بأنفسنا.
    [many] حصل هذا الاقتراح على { $count } صوتًا في المنصة السابقة. نقلنا العدد كما هو ولم نعدّه بأنفسنا.
   *[other] حصل هذا الاقتراح على { $count } صوت في المنصة السابقة. نقلنا العدد كما هو ولم نعدّه بأنفسنا.
 }
proposal-earlier-voices-short = { $count ->
    [zero] لا أصوات في المنصة السابقة
    [one] صوت واحد في المنصة السابقة
    [two] صوتان في المنصة السابقة
    [few] { $count } أصوات في المنصة السابقة
    [many] { $count } صوتًا في المنصة السابقة
   *[other] { $count } صوت في المنصة السابقة
 }
proposal-decided = تقرر هذا الأمر بالفعل. والتفاصيل في مسار الاقتراح.
