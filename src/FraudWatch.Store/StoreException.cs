namespace FraudWatch.Store;

/// <summary>The store cannot do what was asked; the message says why and what to do, in words for an operator.</summary>
public class StoreException : Exception
{
    public StoreException(string message) : base(message)
    {
    }

    public StoreException(string message, Exception inner) : base(message, inner)
    {
    }
}
