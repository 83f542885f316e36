follow-title = ابقوا على اطلاع
follow-by-mail = المتابعة بالبريد الإلكتروني
follow-by-feed = الاشتراك في الموجز (Atom)
follow-by-calendar = المواعيد في تقويمكم (iCalendar)
follow-lead = نكتب لكم مرة واحدة في اليوم على الأكثر، صباحًا وفقط إن كان هناك جديد: إجابات وقرارات ومواعيد، وحين نتأخر.
follow-about = الموضوع:
follow-email-hint = نرسل أولًا رابطًا إليه. ولا نكتب لكم إلا بعد تأكيده.
follow-send = أرسلوا الرابط
follow-how = نحتفظ بعنوانكم فقط ما دمتم تتابعون شيئًا. في كل رسالة رابط ينهي كل شيء، وعندها نحذفه فورًا.
follow-without-mail = تفضّلون بلا بريد؟
follow-sent = الرابط في طريقه إليكم
follow-sent-text = افتحوا الرسالة وأكّدوا الرابط خلال 24 ساعة. إن لم يصل شيء فانظروا في مجلد البريد المزعج.
follow-confirm = هل هذا عنوانكم؟
follow-confirm-lead = بالضغط على الزر تؤكدون أن نكتب لكم.
follow-confirm-now = نعم، اكتبوا لي
follow-confirmed = تم التأكيد. نكتب لكم حين يكون هناك جديد.
follow-confirmed-before = استعملتم هذا الرابط من قبل. كل شيء تم.
follow-old = لم يعد هذا الرابط صالحًا
follow-old-text = مضى عليه أكثر من 24 ساعة أو هو ناقص. أدخلوا عنوانكم في الصفحة مرة أخرى.
follow-too-many = هذا كثير دفعة واحدة
follow-too-many-text = يمكن لعنوان واحد متابعة { $most } أشياء. أنهوا شيئًا أولًا؛ الرابط في كل رسالة.
follow-mine = ما تتابعونه
follow-mine-lead = نكتب لكم مرة في اليوم على الأكثر ما هو جديد هنا.
follow-mine-none = لا شيء يُتابع بهذا الرابط، ولا عنوان محفوظًا له.
follow-end-one = إيقاف المتابعة
follow-end-all = إنهاء كل شيء
follow-end-what = مع آخر ما تنهونه نحذف عنوانكم.
follow-stopped = انتهى
follow-stopped-text = لن نكتب لكم بشأنه بعد الآن. حُذف عنوانكم.
follow-kind-district = الحي
follow-kind-contribution = المساهمة
follow-districts = الأحياء
follow-districts-lead = اقرؤوا هنا ما يجري في حيّكم وتابعوه.
follow-district-lead = إجابات وقرارات ومواعيد وبلاغات منجزة من هذا الحي.
follow-topic = الجديد في هذا الموضوع:
follow-topic-lead = إجابات وقرارات بشأن اقتراحات هذا الموضوع.
follow-topic-proposals = قراءة الاقتراحات
follow-news = الجديد
follow-news-none = لم يحدث شيء هنا بعد. حين تجيب المدينة أو يُقرَّر شيء يظهر هنا.
follow-feed-subtitle = جديد المشاركة في { $city }
follow-news-answered = المدينة تجيب: { $title }
follow-news-retracted = كان أحد القيود خاطئًا ({ $body }): { $title }
follow-news-decided = قرّر { $body }: { $title }
follow-news-started = بدأ العمل: { $title }
follow-news-finished = اكتمل: { $title }
follow-news-phase = يستمر الأمر: { $title }
follow-news-event = موعد جديد: { $title }
follow-news-event-moved = تغيّر الوقت أو المكان: { $title }
follow-news-event-instead = { $at } بدلًا من { $from }
follow-news-event-cancelled = أُلغي: { $title }
follow-news-event-text = { $at }. الإجراء: { $procedure }
follow-news-overdue = تأخرت إجابتنا: { $title }
follow-news-overdue-text = كان الوعد بها حتى { $due }.
follow-news-report-done = أُنجز: { $title }
follow-news-step = جديد بشأن: { $title }
follow-news-arrived = مساهمات جديدة: { $title }
follow-news-arrived-text = { $count ->
    [one] وصلت واحدة منذ آخر رسالة.
    [two] وصلت اثنتان منذ آخر رسالة.
    [few] وصلت { $count } منذ آخر رسالة.
    [many] وصلت { $count } منذ آخر رسالة.
   *[other] وصلت { $count } منذ آخر رسالة.
 }
follow-topics = متابعة الجديد في موضوع
follow-my-district = ماذا يجري في حيّكم؟
follow-all-dates = كل المواعيد في تقويمكم (iCalendar)
follow-privacy = إذا تابعتم شيئًا بالبريد الإلكتروني
follow-privacy-text = نحفظ عنوانكم وما تتابعونه واللغة التي تقرؤون بها، فقط لنكتب لكم الجديد. الأساس موافقتكم التي تؤكدونها بالرابط وتسحبونها بنقرة في كل رسالة. عندها نحذف كل شيء فورًا. ونحذف أيضًا كل عنوان لا يؤكده أحد خلال 24 ساعة.
