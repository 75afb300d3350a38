using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Exports;

/// <summary>How an endpoint says that it takes a list whole.</summary>
internal static class ExportExtensions
{
    /// <summary>Puts format, approval, sort and the filters of a list into the API document.</summary>
    public static T Exports<T>(this T endpoint, IListShape shape) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new ExportedList(shape));
}
