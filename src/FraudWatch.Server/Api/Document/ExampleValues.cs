namespace FraudWatch.Server.Api.Document;

/// <summary>What values of examples are like, by the name of the member: an invented city's, as every export of it is.</summary>
internal static class ExampleValues
{
    private const string Words = """
        action=start  actor=li.wei  actor_name=李伟  agreement_clause=第三十二条  alike_key=low-indication|H99010200004|
        antiforgery=CfDJ8Kx2…  area=990102  article=第三十八条第二项  author_name=李伟  band=A  basis=rules
        batch=b600960678e5b5fec6874  bkkp_sn=98465326643945900001  candidate_hash=29c45c08edf0968713b3695a34f9ab9a080ec3869d2c9509f3f5a49a34ce342f
        care_kind=inpatient  certificate_number=ZF-1  class_name=分解住院  clause=第三十八条第二项  code=H99010200004
        column=begntime  comment=Only those without surgery.  commitment=43b1749b41ea281f3e4db5856f6c800fc2ffa8ed148a2544185a0ece4566de75
        content_type=application/pdf  department=稽核科  dept_code=A03.04  dept_name=心血管内科  diag_code=I25.100
        diag_name=冠状动脉粥样硬化性心脏病  display_name=李伟  duty=《医疗保障基金使用监督管理条例》第十五条第一款  en=Admitted for examinations alone
        encounters=998920751039459  evidence=病案 000123 护理记录复印件  family=admissions  fee_lines=98465326643945900001
        figure=kpis  file=fee_list_d.csv  finding_id=04eb1d6e686883e00c07a54482e44382  fixmedins_code=H99010200004
        fixmedins_name=临江市东城区第1医院  frame_hash=3a584abcff13c4808f182e7b426970506bfc2d5e077aae14f88fded4c140c1fc  from_code=H99010200004
        from_name=临江市东城区第1医院  handle=VxsrPWVysAvE6rHfTmwwWkQgqOr6LGPW  hash=736716fc9eff2f1d91b3b7cdd0303af5848d7d96012d17890626a574f6847c28
        head=736716fc9eff2f1d91b3b7cdd0303af5848d7d96012d17890626a574f6847c28  hospital_level=2  indicator=cost-per-visit  infcode=0
        institution_name=临江市东城区第1医院  instrument=医疗保障基金使用监督管理条例  insurance=310  insurance_region=990124
        item_class=lab  item_code=002501010150000  item_name=血细胞分析  jr_id=04eb1d6e686883e00c07a54482e44382  job=nightly-run
        kind=hospital  label=****************1828  learner=boosted_trees  liability=《医疗保障基金使用监督管理条例》第三十八条第二项
        link=k3vQz8  list=/api/v1/cases?open=true  mdtrt_id=998920751039459  member_names=李伟  month=2026-03  name=li.wei  name_en=drug share of cost
        name_zh=药费占比  number=XS-2026-000050  of_list=/api/v1/cases?open=true  parameter=minimum_days  patn_id=99010000000000000088
        peer_group=hospital-2  period=2026-03  physician_code=D990102000366  problem=重复收取护理费  query=overdue=true&sort=due_on
        quote=按照诊疗规范提供合理、必要的医药服务  reason=record_shows_violation  reason_text=住院期间无诊疗记录  record_id=998920751039459
        region=990102  regions=990100  rule_id=low-indication  rule_name=低标准入院  rule_title=低标准入院  rules=low-indication  rx_id=RX1
        schedule=0 30 1 * * ?  scheme=admissions  seed=6520c84447cd2288c4565de5553ed922542dd07a7ea344b1f368b39f5e2eaff5
        sender=li.wei  sentence=住院3天，检查化验占费用0.818、无实质治疗。  sentence_en=A stay of 3 days spent 0.818 of its cost on examinations.
        sentence_zh=住院3天，检查化验占费用0.818、无实质治疗。  setl_id=97465326643945901  setting=outpatient  settlements=97465326643945901
        severity=S  sev_deg=2  sex=2  sha256=3dee17d39b5c9e1c2da2b0349f1968062c5a1776382f0705ae163faa5313e2a0  sql_hash=3dee17d39b5c9e1c2da2b0349f196806
        status=loaded  stay_id=998920751039459  step=clue checked, file or not  subject=case:50  subject_code=H99010200004  subject_label=临江市东城区第1医院
        table=fee_list_d  text=已调取病案12031。  tier=A  time_zone=Asia/Shanghai  title=低标准入院  title_en=Admitted for examinations alone
        title_zh=低标准入院  to_code=H99010300002  to_name=临江市第2人民医院  triage=Read the admission note against the criteria of admission.
        unit=days  usual_schedule=0 30 1 * * ?  value=15  vola_cont=住院3天，检查化验占费用0.818、无实质治疗。  why=Shorter stays have no last third to speak of.
        zh=低标准入院
        """;

    // Mostly absent: an example that fills them would show what seldom is.
    private static readonly HashSet<string> Absent = new(StringComparer.Ordinal)
    {
        "next", "failure", "error", "err_msg", "refused_because", "refused_at", "merged_into_id", "continues", "repair_of", "mended_by", "undone_at",
        "pending_approval", "verdict", "closed_at", "first_reviewer", "second_reviewer", "locked_by", "locked_until", "running", "new_data_watermark", "noted_watermark", "snoozed_until", "unavailable_until", "psn_no", "died_on",
    };

    private static readonly Dictionary<string, string> Texts = Words.Split(["  ", "\n", "\r"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>Whether a member that may be null is so in examples.</summary>
    public static bool IsAbsent(string name) => Absent.Contains(name);

    /// <summary>A text; the name itself where none is known.</summary>
    public static string Text(string name, string? format) => format switch
    {
        "date-time" => "2026-03-02T08:30:00Z",
        "date" => "2026-03-02",
        _ => Texts.GetValueOrDefault(name, name),
    };

    /// <summary>A whole number.</summary>
    public static int Whole(string name) => name switch
    {
        "version" => 3,
        "priority" => 870,
        "watermark" => 27,
        "status" => 1,
        _ => 12,
    };

    /// <summary>A number: yuan, a share, or a few.</summary>
    public static double Number(string name) => name switch
    {
        _ when name.Contains("amount", StringComparison.Ordinal) || Ends(name, "amt", "_at_risk", "recovery", "fund", "balance", "income", "payment", "cost", "beyond_one") => 1280.50,
        _ when Ends(name, "probability", "share", "precision", "percentile", "low", "lower", "progress", "done", "likeness", "auc", "gini", "anomaly", "coverage") => 0.62,
        _ when Ends(name, "high", "upper") => 0.81,
        _ => 1.5,
    };

    private static bool Ends(string name, params IReadOnlyList<string> ends) => ends.Any(end => name.EndsWith(end, StringComparison.Ordinal));
}
