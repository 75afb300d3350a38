using System.Globalization;

namespace FraudWatch.Detection.Models;

/// <summary>What a reader must know of a model, in English and Chinese, written from its settings.</summary>
internal static class ModelCard
{
    private static readonly CultureInfo C = CultureInfo.InvariantCulture;

    public static string English(ModelSettings s) => string.Create(C, $"""
        # Model of institutions: {s.Learner}

        **Question:** how likely does an inspection of this institution confirm a violation?

        **Learnt from:** {s.Institutions:N0} institutions with a label ({s.Positives:N0} positive) from {s.Labels}, {s.Features.Count} features,
        batches 1 to {s.Watermark} of the lake, seed {s.Seed}. Features and their bins at training: `settings.json`; rows: `training.csv`.

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
}
