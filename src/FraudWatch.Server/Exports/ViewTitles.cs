using FraudWatch.Store.Schemas;

namespace FraudWatch.Server.Exports;

/// <summary>What columns of exported views are called in a workbook.</summary>
internal static class ViewTitles
{
    private const string Known = """
        id=序号 number=编号 name=名称 title=名称 state=状态 status=状态 kind=类型 region=区划 area=区域 reason=理由 version=版本
        sequence=序号 at=时间（UTC） actor=操作人 actor_id=操作人序号 actor_name=操作人 action=操作 subject=对象 detail=内容
        hash=哈希值 case_id=线索序号 finding_id=疑点编号 rule_id=规则 rule_title=规则名称 rule_version=规则版本 severity=严重程度 fixmedins_code=机构编码
        fixmedins_name=机构名称 persons=参保人代码 persons_label=参保人 encounters=就诊ID settlements=结算ID fee_lines=费用流水
        occurred_on=发生日期 amount=疑点金额 fund=基金金额 sentence_zh=疑点说明 sentence_en=疑点说明（英文） evidence=证据 duty=义务条款
        liability=责任条款 parameters=参数 watermark=数据批次 joined_at=并入时间（UTC） alike_key=同类标识 counted_under=同一明细另涉
        verdict=结论 verdict_amount=认定金额 clause=适用条款 reason_text=理由说明 decided_at=作出时间（UTC） fell_on_appeal=申诉后改变
        period=期间 drawn_at=抽取时间（UTC） verdict_before=原结论 subject_kind=对象类型 subject_code=对象 subject_label=对象名称
        until=截止日期 author_name=提出人 created_at=创建时间（UTC） plan_id=计划 position=顺序 share=抽取方式 team=组别 members=成员
        member_names=成员姓名 started_at=开始时间（UTC） closed_at=结束时间（UTC） completed_on=完成日期 received_on=接收日期
        clocks=期限 amount_found=查实金额 opinion=机构意见 weight=权重 display_name=姓名 department=部门 roles=角色 regions=区划
        enabled=启用 locked=锁定 file=文件 bytes=字节数 source=来源 sender=上传人 loaded_at=载入时间（UTC） failure=失败原因
        tables=数据表 job=任务 trigger=触发方式 requested_at=提出时间（UTC） ended_at=完成时间（UTC） seconds=耗时（秒） counts=计数
        warnings=警告 error=错误 family=类别 classes=官方分类 runnable=可运行 hits=命中数 queued=入列数 last_run=上次运行
        parameter=参数 value=取值 effective_from=生效日期 certificate_number=执法证号 certificate_until=执法证有效期至
        unavailable_until=不在岗至 recusals=回避
        drawn=抽中数 to_pull=待调取 pulled=已调取 missing=缺失 refused=拒绝 population=总体数 first_day=起始日期 last_day=截止日期 record_id=住院ID
        month=月份 is_single_disease=单病种 remark=备注 person=参保人代码 person_label=参保人
        """;

    private static readonly Dictionary<string, string> Titles = Known.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The Chinese title: the view's own, or what the column is called in the claims; the name itself where none is known.</summary>
    public static string Of(string name) => Titles.GetValueOrDefault(name) ?? ColumnTitles.Of(name, ["claims.stay"]).Zh;
}
