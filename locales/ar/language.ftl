language-title = اللغات
language-lead = نسخ لم تعد تقول ما يقوله النص الألماني. يرى الناس تنبيهًا هناك حتى تُعدَّل.
language-group = نسخ لغوية لم تعد صحيحة
language-all = الكل
language-all-current = كل النسخ اللغوية صحيحة.
language-why =
    { $count ->
        [one] نص واحد، النص الألماني جديد منذ { $since }
        [two] نصان، النص الألماني جديد منذ { $since }
        [few] { $count } نصوص، النص الألماني جديد منذ { $since }
       *[other] { $count } نصًا، النص الألماني جديد منذ { $since }
    }
language-open = تعديل
language-editor = ما يقرؤه الناس
language-tabs = النسخ اللغوية
language-texts = نصوص هذا الإجراء
language-topic-number = الموضوع { $number }
language-document-number = الوثيقة { $number }
language-taken = نُقل النص لكنه لم يُحفظ بعد.
language-changed = حفظ شخص هذا النص للتو. نصكم ما زال أدناه. النص الآن:
language-stale = النص الألماني جديد منذ { $since }.
language-stale-readers = حتى تحفظوا، يرى الناس هنا تنبيهًا مع رابط إلى النص الألماني.
language-no-earlier = النسخة الألمانية السابقة غير محفوظة، لذا لا توجد علامات على التغييرات.
language-now = كما هو الآن
language-source = الألمانية، الأصل
language-source-none = لا نص ألماني بعد.
language-revision = النسخة { $number }، { $day }
language-body-missing = يرجى كتابة نص.
language-markup = سطر فارغ: فقرة جديدة. **غامق**، [كلمة](https://address)، والأسطر التي تبدأ بـ - تصبح قائمة.
language-method = كيف نشأ النص؟
language-method-human = كتبه شخص
language-method-machine = ترجمته آلة
language-method-reviewed = راجعه آخرون
language-reviewer = من راجعه؟ للغة المبسطة: مجموعة القراءة
language-reviewer-missing = من راجع النص؟
language-reviewed = تاريخ المراجعة
language-reviewed-missing = متى تمت المراجعة؟ يرجى تاريخ حتى اليوم.
language-seal = لا تظهر عبارة «Leichte Sprache» إلا بعد مراجعة مجموعة قراءة. حتى ذلك الحين تظهر «مسودة».
language-meter-plain = هل هو بسيط بما يكفي؟
language-meter-easy = هل هو سهل بما يكفي؟
language-meter-good = كافٍ: { $reached }، والمطلوب { $wanted }
language-meter-not-quite = ليس تمامًا بعد: { $reached }، والمطلوب { $wanted }
language-meter-hard = ما زال صعبًا: { $reached }، والمطلوب { $wanted }
language-figures = للمختصين
language-figures-words = عدد الكلمات: { $words }، عدد الجمل: { $sentences }.
language-figures-amstad = Amstad: { $reached }.
language-figures-year = معادلة فيينا: الصف { $reached }، والهدف { $wanted } على الأكثر.
language-figures-lix = LIX: { $reached }.
language-line = السطر { $line }:
language-better = الأفضل: «{ $better }».
language-take = اعتماد
language-more =
    { $count ->
        [one] موضع آخر.
        [two] موضعان آخران.
        [few] { $count } مواضع أخرى.
       *[other] { $count } موضعًا آخر.
    }
language-moved = هنا «{ $here }». في الأصل الآن «{ $now }».
language-find-long-sentence = الجملة فيها { $words } كلمة. جملتان أسهل.
language-find-rather-long = الجملة فيها { $words } كلمة. هل يمكن أن تكون أقصر؟
language-find-long-word = كلمة طويلة. كلمة أقصر أو شرطة تساعد.
language-find-abbreviation = اختصار.
language-find-number = عدد كبير من دون فواصل.
language-find-date = تاريخ بالأرقام.
language-find-capitals = أحرف كبيرة فقط.
language-find-several = عدة جمل في سطر. لكل جملة سطرها.
language-find-passive = من يفعل ذلك؟ ربما من دون صيغة المجهول.
language-find-genitive = حالة الإضافة. ربما باستخدام «von».
language-find-nominal = أسماء تنتهي بـ -ung أو -heit أو -keit. الأفعال أسهل.
language-find-negation = نفي. ربما الأفضل قول ما هو صحيح.
language-find-subjunctive = صيغة احتمال. هل هو كذلك أم لا؟
language-find-subordinate = جملة فرعية. ربما جملتان.
language-more-texts = نصوص أخرى: { $count }
