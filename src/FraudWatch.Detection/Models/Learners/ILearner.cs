namespace FraudWatch.Detection.Models.Learners;

/// <summary>One way to learn a ranking of institutions from labelled ones.</summary>
internal interface ILearner
{
    /// <summary>Name in tables, settings and cards; never changed once a model was registered under it.</summary>
    string Name { get; }

    /// <summary>Learns. The same rows and seed give the same model.</summary>
    IFittedModel Fit(TrainingRows rows, int seed, CancellationToken cancellation);
}
