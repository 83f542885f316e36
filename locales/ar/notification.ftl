notification-foot = { $office }
 هاتف { $telephone }
notification-confirm-subject = هل يُحسب صوتكم؟
notification-confirm = دعم شخص بعنوانكم هذا الاقتراح: «{ $title }»
 هل كنتم أنتم؟ افتحوا إذن هذا الرابط واضغطوا الزر، عندها فقط يُحسب صوتكم:
 { $link }
 الرابط صالح سبعة أيام. إن لم تكونوا أنتم فلا تفعلوا شيئًا: لن يُحسب شيء وسنحذف عنوانكم.
notification-confirm-survey-subject = هل تُحسب إجاباتكم؟
notification-confirm-survey = أجاب شخص بعنوانكم عن هذا الاستطلاع: «{ $title }»
 هل كنتم أنتم؟ افتحوا إذن هذا الرابط واضغطوا الزر، عندها فقط تُحسب إجاباتكم:
 { $link }
 الرابط صالح سبعة أيام. إن لم تكونوا أنتم فلا تفعلوا شيئًا.
notification-receipt-subject = إيصالكم { $reference }
notification-receipt = وصلتنا مساهمتكم.
 رقمكم المرجعي: { $reference }
 إلى أين وصل الأمر وكيف يستمر: { $link }
 للسحب تحتاجون إلى الرمز السري على إيصالكم. لا نرسله بالبريد الإلكتروني.
notification-progress-subject = جديد بشأن { $reference }
notification-progress = حدث شيء بشأن «{ $headline }». اقرؤوه هنا: { $link }
notification-published-subject = يمكن الآن قراءة { $reference }
notification-published = قرأ شخص «{ $headline }». يستطيع الجميع رؤيته الآن: { $link }
notification-hidden-subject = لم يُنشر { $reference }
notification-hidden = لا نعرض «{ $headline }» علنًا. { $reason }
 { $note }
 هل ترون غير ذلك؟ يمكنكم الاعتراض على إيصالكم بالرمز السري. عندها يقرر شخص آخر: { $link }
notification-appeal-subject = اعتراضكم بشأن { $reference }
notification-appeal-lost = راجع شخص آخر «{ $headline }» مرة أخرى. يبقى القرار: لا نعرضه.
 { $note }
 { $link }
notification-appeal-won = راجع شخص آخر «{ $headline }» مرة أخرى. قُبل اعتراضكم: يستطيع الجميع رؤيته الآن.
 { $note }
 { $link }
notification-answered-subject = المدينة تجيب عن { $reference }
notification-answered = بشأن «{ $headline }» تقول المدينة:
 { $answer }
 الإجابة كاملة مع الأسباب: { $link }
notification-asked-subject = سؤال بشأن { $reference }
notification-asked = بشأن «{ $headline }» نود أن نعرف منكم:
 { $question }
 يمكنكم الرد على إيصالكم بالرمز السري: { $link }
notification-handed-over-subject = { $reference } الآن لدى دائرة أخرى
notification-handed-over = يتولى «{ $headline }» الآن: { $office }. لا يتغير شيء بالنسبة إليكم، نبقى جهة اتصالكم. { $link }
notification-merge-subject = اقتراح مشابه لـ { $reference }
notification-merge = اقتراحكم «{ $headline }» يشبه هذا: «{ $other }» ({ $other_link })
 هل تودون الانضمام؟ معًا لهما وزن أكبر. القرار لكم، بالرمز السري على إيصالكم: { $link }
notification-corrected-subject = تصحيح بشأن { $reference }
notification-corrected = ما كتبناه إليكم عن القرار بشأن «{ $headline }» كان خاطئًا:
 { $mistake }
 قيّدنا القرار من جديد. وقد قرره: { $body }.
 { $result }
 { $reason }
 كل شيء عنه: { $link }
notification-retracted-subject = كان قيد بشأن { $reference } خاطئًا
notification-retracted = ما كتبناه إليكم عن قرار بشأن «{ $headline }» ({ $body }) كان خاطئًا:
 { $reason }
 عادت مساهمتكم إلى حيث كانت قبل ذلك. كل شيء عنها: { $link }
notification-deliberated-subject = جرت المداولة: { $reference }
notification-deliberated = تداول بشأن «{ $headline }»: { $body }.
 { $result }
 { $reason }
 كل شيء عنه: { $link }
notification-decided-subject = تقرر الأمر: { $reference }
notification-decided = بشأن «{ $headline }» قرر: { $body }.
 { $result }
 { $reason }
 كل شيء عنه: { $link }
notification-measure-subject = يستمر { $reference }
notification-measure-begun = بدأ العمل لأجل «{ $headline }»:
 { $title }
 { $link }
notification-measure-done = اكتمل لأجل «{ $headline }»:
 { $title }
 { $link }
notification-measure-news = هناك جديد حول «{ $headline }»: { $news }
 { $title }
 { $reason }
 { $link }
notification-measure-delayed = سيكتمل لاحقًا.
notification-milestone-dropped = أُسقطت مرحلة.
notification-reminder-subject = إجابة مستحقة: { $reference }
notification-reminder = علينا إجابة عن «{ $headline }» حتى { $due }. { $link }
notification-barrier-subject = بلاغ عن عائق
notification-barrier = أبلغ شخص عن عائق:
 { $report }
 الرد إلى: { $reply }
notification-confirm-affected-subject = يرجى تأكيد عنوانكم
notification-confirm-affected = تودّون معرفة ما سيحدث لهذا البلاغ: «{ $title }». هل هذا عنوانكم؟ إذن أكّدوه هنا: { $link }
 إن لم تكونوا أنتم، فلا تفعلوا شيئًا. ولن نكتب إليكم بعد ذلك.
notification-report-subject = جديد بشأن «{ $headline }»
notification-report = بشأن بلاغكم «{ $headline }»: { $status }. تجدون السبب هنا: { $link }
notification-report-followed = بشأن «{ $headline }»: { $status }. تجدون السبب هنا: { $link }
 لإيقاف الرسائل بهذا الشأن: { $stop }
notification-other-language = هذا النص غير متوفر بلغتكم بعد. وهو باللغة { $language }:
notification-confirm-follow-subject = هل نكتب لكم؟
notification-confirm-follow = يريد شخص أن يعرف عبر عنوانكم ما يؤول إليه هذا: «{ $title }»
 هل كنتم أنتم؟ افتحوا إذن هذا الرابط واضغطوا الزر:
 { $link }
 الرابط صالح 24 ساعة. إن لم تكونوا أنتم فلا تفعلوا شيئًا: لن نكتب لكم وسنحذف عنوانكم.
notification-digest-subject = { $count ->
    [one] جديد فيما تتابعونه
    [two] جديدان فيما تتابعونه
    [few] جديد فيما تتابعونه: { $count } أخبار
    [many] جديد فيما تتابعونه: { $count } خبرًا
   *[other] جديد فيما تتابعونه: { $count } خبر
 }
notification-digest = هذا جديد:

 { $news }

 اطّلعوا على ما تتابعونه وأنهوه: { $link }
notification-digest-more = { $count ->
    [one] وخبر آخر.
    [two] وخبران آخران.
    [few] و{ $count } أخبار أخرى.
    [many] و{ $count } خبرًا آخر.
   *[other] و{ $count } خبر آخر.
 }
notification-overdue-subject = متأخرة: الإجابة عن { $reference }
notification-overdue = وعدت المدينة بإجابة عن «{ $headline }» حتى { $due }. ما زالت ناقصة. المسؤول: { $office }. { $link }
notification-overdue-nobody = وعدت المدينة بإجابة عن «{ $headline }» حتى { $due }. ما زالت ناقصة ولم تُعيَّن لها جهة. { $link }
notification-in-paper-subject = { $reference } إلى المجلس
notification-in-paper =
    تتناول الوثيقة { $paper } «{ $headline }». ما تقوله الإدارة عنها وسببه على إيصالكم.

    موعد المداولة والقرار على إيصالك:
    { $link }
notification-paper-subject = جديد عن { $reference }
notification-paper =
    هناك جديد من المجلس عن «{ $headline }»:

    { $news }

    ما يلي على إيصالك:
    { $link }
notification-quote = «{ $words }»
notification-separated-subject = الاقتراح { $reference } يستمر وحده من جديد
notification-separated =
    كان اقتراحكم «{ $headline }» قد انضم إلى { $other }.
    ذلك الاقتراح لم يعد منشورًا.

    لذلك يظهر اقتراحكم في القائمة وحده من جديد، مع أصواته.
    لا يلزمكم فعل شيء. كل التفاصيل على إيصالكم:
    { $link }
notification-part-subject = نشأ اقتراح آخر من { $reference }
notification-part = نشأ من اقتراحكم «{ $headline }» اقتراح آخر: «{ $other }» ({ $other_link })
 تجيب المدينة عن الاثنين. رمزكم السري صالح للاقتراح الجديد أيضًا. كل التفاصيل: { $link }
