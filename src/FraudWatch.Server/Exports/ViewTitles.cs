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
        drawn=抽中数 to_pull=待调取 pulled=已调取 missing=缺失 refused=拒绝 population=总体数 first_day=起始日期 last_day=截止日期 record_id=住院ID frame_hash=总体清单哈希值 amounts=查实与推算金额
        month=月份 is_single_disease=单病种 remark=备注 person=参保人代码 person_label=参保人
        sentence=事项 payload=申请内容 requester_id=申请人序号 expires_at=到期时间（UTC） decider_id=审批人序号
        rank=次序 scheme=线索类别 from_amount=起始金额 user_id=人员序号 started_by=发起人 sha256=SHA-256哈希值 files=文件数 problem=问题
        count=数量 proposed_at=提出时间（UTC） done_at=完成时间（UTC） undone_at=撤销时间（UTC） refused_at=否决时间（UTC） refused_because=否决理由
        author_id=提出人序号 text=内容 content_type=文件类型 size=字节数 from_case_id=原线索序号 to_case_id=现线索序号 state_before=原状态
        title_zh=名称 title_en=名称（英文） schedule=时间表 schedule_zh=时间说明 schedule_en=时间说明（英文） time_zone=时区 paused=暂停
        next_at=下次运行（UTC） last_state=上次结果 last_ended_at=上次结束（UTC） last_seconds=上次耗时（秒） last_error=上次错误 last_succeeded_at=上次成功（UTC）
        valid_from=起效日期 table=数据表 read=读取行数 usable=可用行数 skipped=略过行数 added=新增 new_versions=新版本 corrected=更正
        approval_id=审批序号 in_force_at=生效时间（UTC） label=标识 created_by=签发人 revoked_at=吊销时间（UTC）
        role=角色 learner=学习方法 registered_at=登记时间（UTC） institutions=机构数 is_better=优于评级 auc=ROC曲线下面积 average_precision=平均精度
        brier=布里尔分数 calibration_error=校准误差 rating_auc=评级的ROC曲线下面积 rating_average_precision=评级的平均精度
        size_auc=规模的ROC曲线下面积 size_average_precision=规模的平均精度 slots=名额 random_slots=随机名额 teams=组数 candidates=候选机构数
        candidate_hash=候选名单哈希值 commitment=承诺值 seed=随机种子 committed_at=承诺时间（UTC） revealed_at=公布时间（UTC）
        batch=批次 line=行号 column=列 is_cut=已截断 is_mended=已修正 sent_in=重报批次 discard_reason=舍弃理由 changed_at=变更时间（UTC） changed_by=变更人
        offset=已收字节数 repair_of=修正的批次 batch_state=批次状态 link=短链接 owner_id=所有人序号 query=查询条件 shared=共享
        inspection_id=检查 amount_extrapolated=推算金额 agreement_clause=协议条款 opinion_reason=意见理由 continues=接续的运行 from=起始日期 to=截止日期
        requested_by=申请人序号 progress=进度 begins_on_trial=先行试用 has_what_if=已试算 reverted_by_id=撤回它的变更 subject_id=所涉变更
        submitted_at=提交时间（UTC） decided_by_id=作出人序号 former_id=原审人序号 lifted_at=提前解除时间（UTC） must_change_password=须改密码
        pending_approval=待审批 filter=筛选条件 rows=行数 overridden=坚持执行 accepted=采纳提醒 latest_at=最近反馈（UTC）
        decided=已有结论 confirmed=属实 unfounded=不属实 appeals_lost=申诉后未成立 precision=查实率 precision_low=查实率下限 precision_high=查实率上限
        """;

    private static readonly Dictionary<string, string> Titles = Known.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The Chinese title: the view's own, or what the column is called in the claims; the name itself where none is known.</summary>
    public static string Of(string name) => Titles.GetValueOrDefault(name) ?? ColumnTitles.Of(name, ["claims.stay"]).Zh;
}
