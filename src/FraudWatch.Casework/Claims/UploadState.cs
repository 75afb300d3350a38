namespace FraudWatch.Casework.Claims;

/// <summary>How far an upload is.</summary>
public enum UploadState
{
    /// <summary>Takes bytes.</summary>
    Receiving,

    /// <summary>Received whole; its batch tells the rest.</summary>
    Completed,

    /// <summary>Given up by its sender, or left alone for too long; its bytes are deleted.</summary>
    Cancelled,
}
