namespace FraudWatch.Casework.Backups;

/// <summary>What has become of a backup.</summary>
public enum BackupState
{
    /// <summary>Being written.</summary>
    Running,

    /// <summary>The archive was written whole and read again for its hash.</summary>
    Done,

    Failed,

    /// <summary>It was whole, and newer ones took its place; its archive was deleted.</summary>
    Removed,

    /// <summary>Somebody stopped it; no archive is left of it.</summary>
    Cancelled,

    /// <summary>The service ended in the middle; no archive is left of it.</summary>
    Interrupted,
}
