desk-today = اليوم
desk-greeting-morning = صباح الخير، { $name }.
desk-greeting-day = مرحبًا، { $name }.
desk-greeting-evening = مساء الخير، { $name }.
desk-summary-nothing = لا شيء ينتظركم الآن.
desk-summary = { $waiting ->
    [one] أمر واحد ينتظر، ولا يزال لديه وقت.
    [two] أمران ينتظران، وليس أي منهما عاجلًا.
    [few] { $waiting } أمور تنتظر، وليس أي منها عاجلًا.
   *[other] { $waiting } أمرًا ينتظر، وليس أي منها عاجلًا.
 }
desk-summary-urgent = { $waiting ->
    [one] أمر واحد ينتظر، وهو عاجل.
    [two] أمران ينتظران، والعاجل منهما: { $urgent }.
    [few] { $waiting } أمور تنتظر، والعاجل منها: { $urgent }.
   *[other] { $waiting } أمرًا ينتظر، والعاجل منها: { $urgent }.
 }
desk-nothing-waits = ما يصل إليكم يظهر هنا من تلقاء نفسه.
desk-stat-running = { $count ->
    [one] إجراء جارٍ الآن
    [two] إجراءان جاريان الآن
    [few] إجراءات جارية الآن
    [many] إجراءً جاريًا الآن
   *[other] من الإجراءات الجارية الآن
 }
desk-stat-contributions = { $count ->
    [one] مساهمة حتى الآن
    [two] مساهمتان حتى الآن
    [few] مساهمات حتى الآن
   *[other] مساهمة حتى الآن
 }
desk-stat-assisted = منها على الورق أو بالهاتف
desk-since-now = الآن
desk-since-minutes = { $count ->
    [one] منذ دقيقة
    [two] منذ دقيقتين
    [few] منذ { $count } دقائق
   *[other] منذ { $count } دقيقة
 }
desk-since-hours = { $count ->
    [one] منذ ساعة
    [two] منذ ساعتين
    [few] منذ { $count } ساعات
   *[other] منذ { $count } ساعة
 }
desk-since-days = { $count ->
    [one] منذ يوم
    [two] منذ يومين
    [few] منذ { $count } أيام
   *[other] منذ { $count } يومًا
 }
