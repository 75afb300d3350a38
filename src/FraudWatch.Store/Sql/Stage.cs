namespace FraudWatch.Store.Sql;

/// <summary>A stage of the pipeline that is written in SQL: a folder of numbered SELECTs that fill one schema.</summary>
/// <param name="Name">What the stage is called in progress, errors and <c>claims.stage_state</c>.</param>
/// <param name="Folder">Folder under <c>Sql/</c>; its number is the stage's place in the order.</param>
/// <param name="Schema">Schema that the stage's tables are written to.</param>
public sealed record Stage(string Name, string Folder, string Schema)
{
    /// <summary>Netted claims, merged stays, dictionaries: what rules read.</summary>
    public static Stage Claims { get; } = new("claims", "10-claims", "claims");

    /// <summary>Figures per stay day, stay, person, physician, department and institution.</summary>
    public static Stage Features { get; } = new("features", "20-features", "features");

    /// <summary>
    /// Feature sets at five grains for learners: one wide table per grain, point-in-time correct (<c>features.snapshot</c> names
    /// the days). It reads claims only and is built when somebody asks for it.
    /// </summary>
    public static Stage FeatureSets { get; } = new("feature_sets", "25-features", "features");

    /// <summary>Unsupervised scores of institutions.</summary>
    public static Stage Scores { get; } = new("scores", "40-scores", "scores");

    /// <summary>The rating of institutions.</summary>
    public static Stage Risk { get; } = new("risk", "50-risk", "risk");

    /// <summary>Candidates for an inspection plan.</summary>
    public static Stage Plan { get; } = new("plan", "60-plan", "plan");

    /// <summary>The stage's files, in the order in which they run.</summary>
    public IReadOnlyList<StageFile> Files => StageFile.Of(this);

    /// <inheritdoc />
    public override string ToString() => Name;
}
