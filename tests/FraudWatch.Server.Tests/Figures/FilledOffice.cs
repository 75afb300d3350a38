using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Figures;

/// <summary>A service with the cases of <see cref="OfficeCases"/>, whose inspector is a user.</summary>
public sealed record FilledOffice(RunningService Service, ApiClient Manager, long Inspector)
{
    public static async Task<FilledOffice> OpenAsync(RunningService service)
    {
        using var inspector = await service.SignInAsync(Role.Inspector, "990100");
        var id = (long?)inspector.Session["user_id"] ?? throw new InvalidOperationException("The session names no user.");
        await OfficeCases.FillAsync(service, id);
        return new FilledOffice(service, await service.SignInAsync(Role.Manager, "990100"), id);
    }
}
