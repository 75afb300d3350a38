using FraudWatch.Core.People;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Exports;

/// <summary>Maps a list of the case store to the address at which it is taken away as a file.</summary>
internal static class ShapeExportMapping
{
    /// <param name="group">The resource.</param>
    /// <param name="path">Where the list is below the resource.</param>
    /// <param name="list">Its name in words, such as <c>case_findings</c>.</param>
    /// <param name="shape">Its filters and orders.</param>
    /// <param name="permission">Who may take it: <see cref="Permission.Export"/> where it tells of claims or cases.</param>
    /// <param name="handler">Answers it; persons are masked.</param>
    public static void MapExport(this IEndpointRouteBuilder group, string path, string list, IListShape shape, Permission permission, Delegate handler) => group
        .MapGetLate($"{path}/export", handler).WithName($"export_{list}").WithSummary($"The list `list_{list}` whole, as a file; persons are masked.")
        .WithMetadata(new ExportedList(shape, MayUnmask: false)).Requires(permission);
}
