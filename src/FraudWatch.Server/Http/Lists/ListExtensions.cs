namespace FraudWatch.Server.Http.Lists;

/// <summary>How an endpoint says that it is a list.</summary>
public static class ListExtensions
{
    /// <summary>Puts limit, cursor, sort, count and the filters of a shape into the API document.</summary>
    public static T Lists<T>(this T endpoint, IListShape shape) where T : IEndpointConventionBuilder => endpoint.WithMetadata(shape);
}
