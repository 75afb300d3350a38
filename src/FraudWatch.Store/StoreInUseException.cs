namespace FraudWatch.Store;

/// <summary>Another process owns the data folder.</summary>
public sealed class StoreInUseException(string message) : StoreException(message);
