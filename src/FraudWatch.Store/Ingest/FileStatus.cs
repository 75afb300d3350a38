namespace FraudWatch.Store.Ingest;

/// <summary>Whether a file was loaded.</summary>
public enum FileStatus
{
    /// <summary>Its rows are counted in the report.</summary>
    Loaded,

    /// <summary>It lies in a folder that was given, and no table fits it; nothing is wrong with that.</summary>
    NotRecognised,

    /// <summary>It should have been loaded and could not be: it is damaged, or was named and fits no table.</summary>
    Failed,
}
