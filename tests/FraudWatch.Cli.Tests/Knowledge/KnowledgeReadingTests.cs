using System.Globalization;
using FraudWatch.Cli.Tests.Running;

namespace FraudWatch.Cli.Tests.Knowledge;

/// <summary>What is read out of published texts, each as a row: class, code, name, constraint, and the values expected.</summary>
public sealed class KnowledgeReadingTests
{
    private static readonly string[] Rows =
    [
        "药品限工伤保险|XA1|疤痕膏|限工伤保险|insurance=injury",
        "药品限生育保险|XA2|卡前列素|限生育保险|insurance=maternity",
        "药品限二线使用|XB01AFY001|艾多沙班片|限华法林治疗控制不良或出血高危的房颤患者。|executable=false",
        "药品限二线使用|XA10BJD001|度拉糖肽|限二甲双胍等口服降糖药控制效果不佳的患者。|needs_item=true;first_line_items=XA10BA XA10BB XA10BD XA10BF XA10BG XA10BH XA10BK XA10BX",
        "药品限二线使用|XL01XKP001|帕米帕利|限既往经过二线及以上化疗的卵巢癌患者。|executable=true;reason=须人工核对：既往、二线",
        "药品限二线使用|XL01CDZ001|紫杉醇口服溶液|限既往接受过化疗的乳腺癌。|executable=false",
        "药品限二线使用|XG04|某药|限二线用药。|executable=false",
        "药品限新生儿使用|XA3|某药|限新生儿。|age_from_days=;age_to_days=29",
        "药品限儿童使用|XA4|水合氯醛|限儿童。|age_from_days=;age_to_days=6575",
        "药品限儿童使用|XA5|聚乙二醇散|限2岁至11岁儿童慢性便秘。|age_from_days=730;age_to_days=4384",
        "药品限儿童使用|XA6|玛巴洛沙韦|限5至12岁以下单纯性流感儿童患者。|age_from_days=1826;age_to_days=4750",
        "药品限儿童使用|XA7|生长激素|限3岁及以上儿童的生长激素缺乏症。|age_from_days=1095;age_to_days=6575",
        "药品限儿童使用|XA8|孟鲁司特|限：1.1岁至14岁儿童哮喘；2.2岁至14岁儿童过敏性鼻炎。|age_from_days=365;age_to_days=5480",
        "药品儿童专用|ZA1|小儿止咳糖浆|用于1月以上婴儿的咳嗽，疗程3至6天。|age_from_days=;age_to_days=6575",
        "药品儿童专用|XA9|小儿磺胺颗粒|尿路感染。（药品说明书包含成人用法用量）|executable=false",
        "药品儿童禁用|XB1|某药|18岁以下禁用。|age_from_days=6574",
        "药品儿童禁用|XB2|某药|儿童慎用。|executable=false",
        "药品限适应症|XC1|奥扎格雷|限新发的急性血栓性脑梗死，支付不超过14天。|diagnoses=G45-G46 I63-I69;reason=须人工核对：新发",
        "药品限适应症|XC2|某药|限发作性罗丝玛丽病患者。|executable=false",
        "药品限适应症|XC3|白蛋白|限抢救、重症或因肝硬化引起腹水的患者。|executable=false",
        "药品限适应症|XC4|某药|限骨关节炎。|diagnoses=M00-M25",
        "药品限适应症|XC5|某药|限：1.骨关节炎；2.5q脊髓性肌萎缩症。|diagnoses=G12 M00-M25",
        "药品限支付疗程|XD1|天麻素|支付不超过14天。|max_days=14;days_scope=course",
        "药品限支付疗程|XD2|脑利钠肽|住院方可支付，单次支付不超过3天。|max_days=3;days_scope=stay",
        "药品限支付疗程|XD3|帕妥珠单抗|支付不超过12个月：1.新辅助治疗；2.辅助治疗。|max_days=372;days_scope=course",
        "药品限医疗机构级别|XE1|参麦注射液|限二级及以上医疗机构。|min_level=2",
        "药品限医疗机构级别|XE2|雷珠单抗|需三级医院眼科或二级及以上眼科专科医院医师处方。|min_level=2",
        "药品限医疗机构级别|XE3|度拉糖肽|首次处方时需由二级及以上医疗机构专科医师开具处方。|executable=false",
        "药品限就医方式|ZF1|安宫牛黄丸|限急诊或住院患者。|care_kinds=emergency|inpatient",
        "手术项目未按规定折价收费|003301|阑尾切除术|经腹直肠手术组|group_name=经腹直肠手术组",
        "医疗服务项目限支付疗程|003401|训练|支付不超过一年，每周最多支付一次。|max_days=366",
        "医疗服务项目限定频次|001201|监护|小时|max_quantity=1;per=hour",
        "医疗服务项目限定频次|001202|床位费|日|max_quantity=1;per=day",
        "医疗服务项目限年龄|003402|职业训练|限法定就业年龄段患者|age_from_days=5844;executable=true",
        "医疗服务项目周期超频次|003403|评定|评定间隔时间不短于14天。|max_quantity=1;per=cycle;cycle_days=14",
        "医疗服务项目周期超频次|003404|训练|每周最多支付一次。|max_quantity=1;cycle_days=7",
        "医疗服务项目周期超频次|003405|糖化血红蛋白|水平反映近2-3个月的平均血糖水平。|cycle_days=59",
        "超互联网医院药品支付范围|XN1|吗啡片|不得开具麻醉药品的处方。|care_kinds=offline",
        "药品区分性别使用|ZG1|益母草膏|活血调经。用于月经不调。|sex=2",
        "药品区分性别使用|XG1|西地那非片|限勃起功能障碍的患者。|sex=1",
        "药品区分性别使用|XG2|某药|用于生育障碍。|executable=false",
        "药品区分性别使用|XG3|某药|用于前列腺炎、阴道炎。|executable=false",
        "医疗服务项目儿童专用|001203|新生儿暖箱|新生儿专用项目|age_to_days=29",
        "医疗服务项目区分性别使用|003302|卵巢切除术|女性泌尿生殖系统相关手术|sex=2",
        "诊断与患者性别不符|N40|前列腺增生||sex=1;item_kind=diagnosis;match=prefix",
        "手术操作编码与性别不符|68.4|经腹全子宫切除术||sex=2;item_kind=operation;match=prefix",
        "诊断与患者年龄不符|P59|新生儿黄疸||age_to_days=29;item_kind=diagnosis",
        "药品相互作用|XZ1|某药|不宜合用|executable=false",
        "药品禁忌症|XZ2|某药|哮喘禁用。|executable=false",
    ];

    [Fact]
    public void Each_text_is_read_as_its_row_says()
    {
        using var workspace = new Workspace();
        var lines = Rows.Select(row => row.Split('|', 5)).Select(row => $"{row[0]},{row[1]},,{row[2]},\"{row[3]}\",");
        workspace.Import(string.Join('\n', [KnowledgeCommands.Header, .. lines]));
        var read = workspace.Points().ToDictionary(point => point["item_code"]);

        var differences = Rows.SelectMany(row => Differences(row.Split('|', 5), read)).ToList();

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void A_pair_keeps_both_items_and_the_day_as_its_window()
    {
        using var workspace = new Workspace();
        workspace.Import($"{KnowledgeCommands.Header}\n医疗服务项目重复收费,0033A,0033B,大抢救×中抢救,含中抢救,7\n");

        var point = Assert.Single(workspace.Points());

        Assert.Equal(("0033A", "大抢救", "0033B", "中抢救", "day", "true"),
            (point["item_code"], point["item_name"], point["paired_item_code"], point["paired_item_name"], point["pair_window"], point["executable"]));
    }

    private static IEnumerable<string> Differences(string[] row, Dictionary<string, Dictionary<string, string>> read)
    {
        foreach (var expected in row[4].Split(';'))
        {
            var (column, value) = (expected.Split('=')[0], expected.Split('=')[1]);
            var found = read[row[1]][column];
            if (found != value)
                yield return string.Create(CultureInfo.InvariantCulture, $"{row[0]} {row[3]}: {column} is '{found}', not '{value}' ({read[row[1]]["reason"]})");
        }
    }
}
