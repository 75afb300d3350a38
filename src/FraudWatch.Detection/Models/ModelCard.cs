using System.Globalization;

namespace FraudWatch.Detection.Models;

/// <summary>What a reader must know of a model, in English and Chinese, written from its settings.</summary>
public static class ModelCard
{
    private static readonly CultureInfo C = CultureInfo.InvariantCulture;

    public static string English(ModelSettings s) => string.Create(C, $"""
        # Model of institutions: {s.Learner}

        **Question:** how likely does an inspection of this institution confirm a violation?

        **Learnt from:** {s.Institutions:N0} institutions with a label ({s.Positives:N0} positive) from {s.Labels}, {s.Features.Count} features,
        batches 1 to {s.Watermark} of the lake, seed {s.Seed}. Features and their bins at training: `settings.json`; rows: `training.csv`.

        **Reads:** {Reads(s)}
        {(s.PositiveOnly ? PositiveOnly(s) : "")}
        **Chosen** by average precision on inner folds:
        {string.Join("; ", s.Candidates.Select(c => string.Create(C, $"{c.Key} {c.Value:0.000}")))}.

        | on institutions it had not seen | AUC | average precision | Brier | calibration error |
        |---|---|---|---|---|
        | this model | {s.HeldOut.Auc:0.000} | {s.HeldOut.AveragePrecision:0.000} | {s.HeldOut.Brier:0.0000} | {s.HeldOut.CalibrationError:0.000} |
        | rating without a model | {s.Rating.Auc:0.000} | {s.Rating.AveragePrecision:0.000} | {s.Rating.Brier:0.0000} | {s.Rating.CalibrationError:0.000} |

        **Use:** {(s.IsBetter ? "better than the rating without it, so the rating uses its probability." : "not better than the rating without it, so the rating does not use it; `scores` shows its probability.")}

        **Limits:** labels say what was found where somebody looked. Institutions that a ranking chose are not a random sample; verdicts of
        random draws are weighted for what they stand for, where `chosen_by` says so. A probability is a reason to look, never a finding.

        """).ReplaceLineEndings("\n");

    public static string Chinese(ModelSettings s) => string.Create(C, $"""
        # 机构模型：{s.Learner}

        **问题：** 对该机构开展检查，查实违规的概率有多大？

        **学习样本：** {s.Institutions:N0} 家有标签的机构（阳性 {s.Positives:N0} 家），标签来自 {s.Labels}，{s.Features.Count} 个指标，
        数据湖第 1 至 {s.Watermark} 批，随机种子 {s.Seed}。指标及训练时分布见 `settings.json`，样本见 `training.csv`。

        **输入：** {ReadsZh(s)}
        {(s.PositiveOnly ? PositiveOnlyZh(s) : "")}
        **选择方法：** 内层折上的平均精度：
        {string.Join("；", s.Candidates.Select(c => string.Create(C, $"{c.Key} {c.Value:0.000}")))}。

        | 未见过的机构上 | AUC | 平均精度 | Brier | 校准误差 |
        |---|---|---|---|---|
        | 本模型 | {s.HeldOut.Auc:0.000} | {s.HeldOut.AveragePrecision:0.000} | {s.HeldOut.Brier:0.0000} | {s.HeldOut.CalibrationError:0.000} |
        | 无模型评级 | {s.Rating.Auc:0.000} | {s.Rating.AveragePrecision:0.000} | {s.Rating.Brier:0.0000} | {s.Rating.CalibrationError:0.000} |

        **使用：** {(s.IsBetter ? "优于无模型评级，评级采用其概率。" : "不优于无模型评级，评级不采用；`scores` 仍列出其概率。")}

        **局限：** 标签只说明查过的地方查出了什么；按排名选出的机构不是随机样本，`chosen_by` 标明随机抽查的结论按其代表的机构数加权。
        概率是去看一看的理由，不是结论。

        """).ReplaceLineEndings("\n");

    private static string Reads(ModelSettings s) => s.Input switch
    {
        FeatureInput.Sets => string.Create(C, $"feature sets and findings up to the day of the decision for {s.AsOfDecision:N0} institutions, up to the last snapshot for the others. An institution that it learnt from keeps what it had earned on that day."),
        FeatureInput.Auto => string.Create(C, $"totals as they are now, and feature sets up to the day of the decision for {s.AsOfDecision:N0} institutions; learners of either competed on the inner folds."),
        _ => "totals over the whole history, scores and findings as they are now, also for decisions of earlier days.",
    };

    private static string PositiveOnly(ModelSettings s) => string.Create(C, $"""

        **Positive-unlabelled** (Elkan and Noto 2008): only confirmed violations are labels; the other institutions count as unlabelled. An
        estimated {s.LabelFrequency:P0} of those that violate are labelled; probabilities are divided by it. That holds if the confirmed are a random
        part of them, which a ranking that chose them makes untrue. The figures below count everybody unlabelled as negative: they
        compare rankings, but say too little of precision, and nothing of calibration.

        """);

    private static string ReadsZh(ModelSettings s) => s.Input switch
    {
        FeatureInput.Sets => string.Create(C, $"特征集及疑点，{s.AsOfDecision:N0} 家机构截至结论日，其余截至最近快照日；学习过的机构保留其结论日的评分。"),
        FeatureInput.Auto => string.Create(C, $"当前的全历史指标，以及 {s.AsOfDecision:N0} 家机构截至结论日的特征集；两类模型在内层折上比较后选择。"),
        _ => "全历史指标、异常分与疑点，均为当前值，对以往的结论亦然。",
    };

    private static string PositiveOnlyZh(ModelSettings s) => string.Create(C, $"""

        **正例与未标注学习**（Elkan 与 Noto，2008）：只有查实的违规是标签，其余机构视为未标注。估计违规机构中有 {s.LabelFrequency:P0} 被标注，概率已除以该值；
        前提是查实者为全部违规者的随机部分，按排名选查时并不成立。下表把未标注者都计为阴性：可比较排名，但低估精度，不反映校准。

        """);
}
