notification-foot = { $office }
 هاتف { $telephone }
notification-confirm-subject = هل يُحسب صوتك؟
notification-confirm = دعم شخص بعنوانك هذا الاقتراح: «{ $title }»
 هل كنت أنت؟ افتح إذن هذا الرابط واضغط الزر، عندها فقط يُحسب صوتك:
 { $link }
 الرابط صالح سبعة أيام. إن لم تكن أنت فلا تفعل شيئًا: لن يُحسب شيء وسنحذف عنوانك.
notification-confirm-survey-subject = هل تُحسب إجاباتك؟
notification-confirm-survey = أجاب شخص بعنوانك عن هذا الاستطلاع: «{ $title }»
 هل كنت أنت؟ افتح إذن هذا الرابط واضغط الزر، عندها فقط تُحسب إجاباتك:
 { $link }
 الرابط صالح سبعة أيام. إن لم تكن أنت فلا تفعل شيئًا.
notification-receipt-subject = إيصالك { $reference }
notification-receipt = وصلتنا مساهمتكم.
 رقمك المرجعي: { $reference }
 إلى أين وصل الأمر وكيف يستمر: { $link }
 للسحب تحتاج إلى الرمز السري على إيصالك. لا نرسله بالبريد الإلكتروني.
notification-progress-subject = جديد بشأن { $reference }
notification-progress = حدث شيء بشأن «{ $headline }». اقرأه هنا: { $link }
notification-published-subject = يمكن الآن قراءة { $reference }
notification-published = قرأ شخص «{ $headline }». يستطيع الجميع رؤيته الآن: { $link }
notification-hidden-subject = لم يُنشر { $reference }
notification-hidden = لا نعرض «{ $headline }» علنًا. { $reason }
 { $note }
 هل ترى غير ذلك؟ يمكنك الاعتراض على إيصالك بالرمز السري. عندها يقرر شخص آخر: { $link }
notification-appeal-subject = اعتراضك بشأن { $reference }
notification-appeal-lost = راجع شخص آخر «{ $headline }» مرة أخرى. يبقى القرار: لا نعرضه.
 { $note }
 { $link }
notification-appeal-won = راجع شخص آخر «{ $headline }» مرة أخرى. قُبل اعتراضك: يستطيع الجميع رؤيته الآن.
 { $note }
 { $link }
notification-answered-subject = المدينة تجيب عن { $reference }
notification-answered = بشأن «{ $headline }» تقول المدينة:
 { $answer }
 الإجابة كاملة مع الأسباب: { $link }
notification-asked-subject = سؤال بشأن { $reference }
notification-asked = بشأن «{ $headline }» نود أن نعرف منك:
 { $question }
 يمكنك الرد على إيصالك بالرمز السري: { $link }
notification-handed-over-subject = { $reference } الآن لدى دائرة أخرى
notification-handed-over = يتولى «{ $headline }» الآن: { $office }. لا يتغير شيء بالنسبة إليك، نبقى جهة اتصالك. { $link }
notification-merge-subject = اقتراح مشابه لـ { $reference }
notification-merge = اقتراحك «{ $headline }» يشبه هذا: «{ $other }» ({ $other_link })
 هل تود الانضمام؟ معًا لهما وزن أكبر. القرار لك، بالرمز السري على إيصالك: { $link }
notification-decided-subject = تقرر الأمر: { $reference }
notification-decided = بشأن «{ $headline }» قرر: { $body }.
 { $reason }
 كل شيء عنه: { $link }
notification-measure-subject = يستمر { $reference }
notification-measure-begun = بدأ العمل لأجل «{ $headline }»: { $title }. { $link }
notification-measure-done = اكتمل لأجل «{ $headline }»: { $title }. { $link }
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
