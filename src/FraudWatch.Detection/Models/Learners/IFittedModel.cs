using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Models.Learners;

/// <summary>What a learner has learnt.</summary>
internal interface IFittedModel
{
    /// <summary>Log-odds of each row, not calibrated; higher is more suspicious.</summary>
    double[] Margins(FeatureMatrix rows);

    /// <summary>What each feature adds to each row's log-odds: rows x features, row by row.</summary>
    double[] Contributions(FeatureMatrix rows);
}
