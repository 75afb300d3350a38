namespace FraudWatch.Casework.Storage;

/// <summary>
/// Something that people change: each saved change adds one to the version, and a change that was made to an older version is
/// refused. The version is the ETag of the resource.
/// </summary>
public interface IVersioned
{
    /// <summary>1 when it is new; counted by <see cref="CaseworkContext"/>, nobody else sets it.</summary>
    int Version { get; set; }
}
