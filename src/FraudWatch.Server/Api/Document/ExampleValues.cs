using System.Text.Json.Nodes;

namespace FraudWatch.Server.Api.Document;

/// <summary>
/// What values of examples are like: an invented city's, as every export of it is. They go by the name of the member, or of the member of
/// one view (<c>ClassView.code</c>) where the name means another thing elsewhere.
/// </summary>
internal static class ExampleValues
{
    private const string Words = """
        action=start  actor=li.wei  actor_name=李伟  agreement_clause=第三十二条  alike_key=low-indication|H99010200004|  antiforgery=CfDJ8Kx2…
        area=990102  article=第三十八条第二项  author_name=李伟  band=1-3  basis=rules  batch=b600960678e5b5fec6874  bkkp_sn=98465326643945900001
        candidate_hash=29c45c08edf0968713b3695a34f9ab9a080ec3869d2c9509f3f5a49a34ce342f  care_kind=inpatient  certificate_number=ZF-1
        changed_by=li.wei  chfpdr_code=D990102000366  chfpdr_name=张**  ipt_otp_no=ZY2603021  medrcdno=00012031  class_name=低标准住院  clause=第三十八条第二项  clauses=《医疗保障基金使用监督管理条例》第三十八条第二项  code=H99010200004  codes=4F7K-9QXD
        column=begntime  columns=mdtrt_id  comment=Only those without surgery.
        commitment=43b1749b41ea281f3e4db5856f6c800fc2ffa8ed148a2544185a0ece4566de75  consequence=recorded  content_type=application/pdf
        counted_under=7be9c1b25e0d4a83c9c1f84d2a61e0ab  created_by=li.wei  definition=6f1c0d9be25a47c38d10  denominator=stays
        department=稽核科  dept_code=A03.04  dept_name=心血管内科
        description=Finds short stays billed for examinations and tests with hardly any treatment.  diag_code=I25.100
        diag_name=冠状动脉粥样硬化性心脏病  discard_reason=测试环境的数据  display_name=李伟  drawn=998920751039459  duty=《医疗保障基金使用监督管理条例》第十五条第一款
        en=Admitted for examinations alone  encounters=998920751039459  evidence=病案 000123 护理记录复印件
        false_positives=Day surgery and planned cycles of treatment are left out.  false_positives_zh=日间手术和按计划的周期性治疗已排除。
        family=admissions  faults=第 17 条记录的哈希与内容不符  feature=drug_share  fee_lines=98465326643945900001  figure=kpis  file=fee_list_d.csv
        finding_id=04eb1d6e686883e00c07a54482e44382  first_look=test_share_of_cost  fixmedins_code=H99010200004  fixmedins_name=临江市东城区第1医院
        frame_hash=3a584abcff13c4808f182e7b426970506bfc2d5e077aae14f88fded4c140c1fc  from_code=H99010200004
        from_encounter=998920751039459  from_name=临江市东城区第1医院  from_region=990102  grain=stay  guards=another_person
        handle=VxsrPWVysAvE6rHfTmwwWkQgqOr6LGPW  hash=736716fc9eff2f1d91b3b7cdd0303af5848d7d96012d17890626a574f6847c28
        head=736716fc9eff2f1d91b3b7cdd0303af5848d7d96012d17890626a574f6847c28  header=开始时间  hospital_level=2  indicator=cost-per-visit
        inf_refmsgid=202603020830001231234567890123  infcode=0  institution_group=H99010200004  institution_name=临江市东城区第1医院
        instrument=医疗保障基金使用监督管理条例  insurance=310  insurance_region=990124  item_class=lab  item_code=002501010150000  item_name=血细胞分析
        job=nightly-run  jr_id=04eb1d6e686883e00c07a54482e44382  jrd_id=04eb1d6e686883e00c07a54482e44382-1  kind=hospital
        label=****************1828  learner=boosted_trees  liability=《医疗保障基金使用监督管理条例》第三十八条第二项  link=k3vQz8  list=/api/v1/cases?open=true
        mdtrt_id=998920751039459  member_names=李伟  mended_by=b7d1f04a92c3e85f6a210  missing_columns=selfpay_prop  model=boosted_trees
        month=2026-03  name=li.wei  name_en=drug share of cost  name_zh=药费占比  needs=mdtrt_d.begntime  number=XS-2026-000050
        of_list=/api/v1/cases?open=true  opinion_reason=收费系统重复计费，已退还患者。  overlaps=998920751040112  paired_item_code=001204000040000
        paired_item_name=二级护理  parameter=minimum_days  patn_id=99010000000000000088  peer_group=hospital-2  period=2026-03
        physician_code=D990102000366  problem=重复收取护理费  query=overdue=true&sort=due_on  quote=按照诊疗规范提供合理、必要的医药服务
        reason=record_shows_violation  reason_text=住院期间无诊疗记录  record_id=998920751039459  refmsg_time=20260302083000123  region=990102
        regions=990100  remark=护理记录缺两日，费用照收。  respond_time=20260302083000131  rows=998920751039459  rule_id=low-indication
        rule_name=低标准入院  rule_settings=17-3dee17d39b5c  rule_title=低标准入院  rules=low-indication  rules_touched=over-price  rx_id=RX1
        schedule=0 30 1 * * ?  scheme=admissions  scope=global  secret=JBSWY3DPEHPK3PXP
        seed=6520c84447cd2288c4565de5553ed922542dd07a7ea344b1f368b39f5e2eaff5  sender=li.wei  sent_in=b7d1f04a92c3e85f6a210
        sentence=住院3天，检查化验占费用0.818、无实质治疗。  sentence_en=A stay of 3 days spent 0.818 of its cost on examinations.
        sentence_zh=住院3天，检查化验占费用0.818、无实质治疗。  setl_id=97465326643945901  setting=outpatient  settings=17-3dee17d39b5c
        settlements=97465326643945901  sev_deg=2  severity=suspicion  sex=2
        sha256=3dee17d39b5c9e1c2da2b0349f1968062c5a1776382f0705ae163faa5313e2a0  sql_hash=3dee17d39b5c9e1c2da2b0349f196806
        started_by=li.wei  status=loaded  stay_id=998920751039459  step=clue checked, file or not  subject=case:50
        subject_code=H99010200004  subject_label=临江市东城区第1医院  table=fee_list_d  task_id=RW20260302001  text=已调取病案12031。  tier=A
        time_zone=Asia/Shanghai  title=低标准入院  title_en=Admitted for examinations alone  title_zh=低标准入院  to_code=H99010300002
        to_encounter=998920751040112  to_name=临江市第2人民医院  to_region=990103  trace_id=0HNC4T9Q2V6KM:00000003
        triage=Read the admission note against the criteria of admission.  triage_zh=对照专科入院标准查看入院记录。  unit=days
        uri=otpauth://totp/FraudWatch:li.wei?secret=JBSWY3DPEHPK3PXP&issuer=FraudWatch  usual_schedule=0 30 1 * * ?  value=15
        vola_amt_stas=1  vola_cont=住院3天，检查化验占费用0.818、无实质治疗。  vola_evid=《医疗保障基金使用监督管理条例》第三十八条第二项  vola_item_type=1
        why=Shorter stays have no last third to speak of.  zh=低标准入院
        ApprovalView.reason=移交公安机关核查  ApprovalView.sentence=Export the findings of overlapping-stays with numbers in the clear.
        BackupView.file=fraudwatch-20260302T013000Z-3.tar  BatchLink.number=b600960678e5b5fec6874  BatchView.number=b600960678e5b5fec6874
        BulkView.left=XS-2026-000051  BulkView.token=7Qm2Vw9xKc4T  CaseAttachment.name=病案12031.pdf  CasePerson.name=李伟
        ClassKnowledge.code=GZ10000204005000  ClassKnowledge.name=低标准住院  ClassView.code=GZ10000204005000  ClassView.name=低标准住院
        ClassView.tier=医疗类  ClockView.source=医疗保障行政处罚程序暂行规定第二十八条  ClockView.zh=线索核查  ColumnTitle.column=test_share_of_cost
        ColumnTitle.en=Share of tests in the cost  ColumnTitle.zh=检查化验占费用比例  ConfirmRequest.token=7Qm2Vw9xKc4T
        ContributionView.code=drug_share  ContributionView.en=drug share of cost  ContributionView.zh=药费占比
        CriteriaView.reason=the claims were superseded since  CriterionView.key=mdtrt_id  CusumStateView.name=临江市东城区第1医院
        FindingView.reason=record_shows_violation  FlowView.level=institution  FunnelPoint.name=临江市东城区第1医院
        HealthView.faults=the claims store cannot be read  HealthView.status=ready  HonestRateView.of=stays
        InspectionView.number=JC-2026-000004  InspectionView.reason=群众举报  InstitutionTokenRequest.label=住院管理系统
        InstitutionTokenView.label=住院管理系统  InstitutionTokenView.token=fwt_3kQ9sVx2mWzR8dLb  JobProgress.step=rules 40 of 139
        JobText.en=Nightly run  JobText.zh=夜间运行  JobView.name=nightly-run  KnowledgeImportView.file=第七批知识点.csv
        KnowledgePoint.id=4c1e0a77d2b94f3aa6f0  KnowledgePoint.reason=需核对病历中的适应症  KnowledgePoint.source=国家医疗保障局智能监管规则知识点（第七批）
        LastRunView.reason=fee_list_d.selfpay_prop never came  LinkEdge.from=case:XS-2026-000050  LinkEdge.to=institution:H99010200004
        LinkNode.id=institution:H99010200004  LinkNode.label=临江市东城区第1医院  LinkNode.value=H99010200004  LoadView.name=李伟
        MedicalRecord.id=998920751039459  ModelRow.id=9f86d081884c7d65  ParameterView.name=minimum_days
        PhysicianFigure.name=cost_per_stay  PhysicianProfile.name=张**  PlanView.number=JH-2026-000002  PlanView.title=第二季度抽查
        PublishedDraw.format=fraudwatch-draw/1  PublishedRecords.format=fraudwatch-records/1  QuarantineFieldView.en=Begin time
        QuarantineFieldView.value=2026-03-02 08:30:00  QuarantineFieldView.zh=开始时间  QuarantineFilter.reason=begntime is no time
        QuarantineRowView.reason=begntime is no time  RankedView.name=临江市东城区第1医院  RepairRequest.value=2026-03-02  RowsView.table=encounter
        RuleCardView.status=stable  RuleChange.detail=minimum_days: 2 -> 3  RuleChange.kind=parameter  RuleChangeView.reason=本地平均住院日较短
        RuleRow.id=low-indication  RuleView.id=low-indication  RuleView.subject=institution  SavedView.name=本周到期
        SentBatch.number=b7d1f04a92c3e85f6a210  StayView.department=心血管内科  SuppressionView.reason=已与医院核实为按计划放疗  TextView.zh=低标准入院
        TieView.label=临江市东城区第1医院  TieView.value=H99010200004  UnreadPoints.example=限三级医院使用  UnreadPoints.reason=限定内容无法由结算数据判断
        UploadView.name=fee_list_d.csv  VerdictReason.code=record_shows_violation  VerdictReason.en=The record shows the violation
        VerdictReason.zh=病历记录证实违规  VisitView.department=心血管内科  VisitView.kind=outpatient  WorkReport.subject=rule_change:17
        """;

    // Objects that every rule, job or action fills in its own way.
    private static readonly Dictionary<string, string> Objects = new(StringComparer.Ordinal)
    {
        ["evidence"] = """{"test_share_of_cost":0.818,"length_of_stay":3,"first_look":["test_share_of_cost","length_of_stay"]}""",
        ["parameters"] = """{"maximum_days":3,"test_share":0.7}""",
        ["detail"] = """{"from":"first_review","to":"appeal"}""",
        ["counts"] = """{"findings":12}""",
        ["filter"] = """{"rule":"low-indication"}""",
        ["filters"] = """{"rule":"low-indication"}""",
    };

    // Mostly absent: an example that fills them would show what seldom is.
    private static readonly HashSet<string> Absent = new(StringComparer.Ordinal)
    {
        "next", "faults", "warnings", "mended_by", "problem", "failure", "error", "err_msg", "refused_because", "refused_at", "merged_into_id", "continues", "repair_of", "mended_by", "undone_at",
        "pending_approval", "verdict", "closed_at", "first_reviewer", "second_reviewer", "locked_by", "locked_until", "running", "new_data_watermark", "noted_watermark", "snoozed_until", "unavailable_until", "psn_no", "died_on",
    };

    private static readonly Dictionary<string, string> Texts = Words.Split(["  ", "\n", "\r"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>Whether a member that may be null is so in examples.</summary>
    public static bool IsAbsent(string name) => Absent.Contains(name);

    /// <summary>What an object of no fixed members holds; null where nothing is known of it.</summary>
    public static JsonNode? Object(string name) => Objects.TryGetValue(name, out var json) ? JsonNode.Parse(json) : null;

    /// <summary>A text; the name itself where none is known, which a test does not let pass.</summary>
    /// <param name="view">The view whose member it is.</param>
    /// <param name="name">The member.</param>
    /// <param name="format">As the schema has it.</param>
    public static string Text(string? view, string name, string? format) => format switch
    {
        "date-time" => $"{Day(name)}T08:30:00Z",
        "date" => Day(name),
        _ => Texts.GetValueOrDefault($"{view}.{name}") ?? Texts.GetValueOrDefault(name, name),
    };

    /// <summary>A whole number.</summary>
    public static int Whole(string name) => name switch
    {
        "version" => 3,
        "priority" => 870,
        "watermark" => 27,
        "status" or "position" => 1,
        "year" or "points_year" => 2026,
        "bytes" or "size" => 48_310_272,
        "class_number" or "title_level" => 3,
        "points_low" => 1,
        "points_high" => 3,
        _ => 12,
    };

    // What ends, is due or is decided lies behind what begins.
    private static string Day(string name) => name switch
    {
        "to" or "last_day" or "until" => "2026-03-31",
        _ when Ends(name, "_to", "_until", "due", "due_on", "_expires", "expires_at", "deadline") => "2026-06-30",
        _ when Ends(name, "discharge_date", "ended_at", "closed_at", "done_at", "decided_at", "completed_on", "came_on", "drawn_at", "revealed_at", "revoked_at") => "2026-03-09",
        _ => "2026-03-02",
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
