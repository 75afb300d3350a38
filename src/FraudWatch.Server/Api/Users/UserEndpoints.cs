using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Users;

/// <summary>The people who may sign in.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("users");
        users.MapGet("", ListAsync).WithName("list_users").WithSummary("Users.").Lists(UserList.Shape).Requires(Permission.UserRead);
        users.MapExport("", "users", UserList.Shape, Permission.UserRead, ExportAsync);
        users.MapPost("", CreateAsync).WithName("create_user").WithSummary("Make a user with a one-time password.")
            .Example(NewUserRequest.Sample).Idempotent().Requires(Permission.UserManage);
        users.MapGet("/{id:long}", ReadAsync).WithName("read_user").WithSummary("One user.").Requires(Permission.UserRead);
        users.MapPatch("/{id:long}", ChangeAsync).WithName("change_user").WithSummary("Change a user; members that are left out stay as they are.")
            .Example(new UserChange { Enabled = false }).Requires(Permission.UserManage);
        users.MapDelete("/{id:long}/second-factor", RemoveFactorAsync).WithName("remove_second_factor")
            .WithSummary("Take a lost second factor and its recovery codes away.").Requires(Permission.UserManage);
        users.MapPost("/{id:long}/one-time-password", GivePasswordAsync).WithName("give_one_time_password")
            .WithSummary("Let in somebody who forgot the password or is locked out: the one-time password must be changed at the next sign-in, and open sessions end.")
            .Example(new OneTimePasswordRequest("Change-me-2026")).Requires(Permission.UserManage);
    }

    private static async Task<Ok<Page<UserView>>> ListAsync(HttpRequest request, Actor actor, CaseworkContext context, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var users = UserList.In(context, actor.Scope);
        return TypedResults.Ok(await UserList.Shape.PageAsync(users, request, user => UserView.From(user, now), cancellation));
    }

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return export.RunAsync("users", UserList.Shape, request, actor, Permission.UserRead, context => UserList.In(context, actor.Scope), user => UserView.From(user, now), cancellation);
    }

    private static async Task<Tagged<UserView>> ReadAsync(long id, Actor actor, CaseworkContext context, TimeProvider time, CancellationToken cancellation)
    {
        var user = await UserList.In(context, actor.Scope).SingleOrDefaultAsync(user => user.Id == id, cancellation)
            ?? throw RefusedException.NotFound($"There is no user {id}.");
        return Answer(user, time);
    }

    private static async Task<TaggedCreated<UserView>> CreateAsync(
        NewUserRequest request, Actor actor, CreateUser create, TimeProvider time, CancellationToken cancellation)
    {
        var saved = await create.RunAsync(actor, request.ToCommand(), cancellation);
        var view = UserView.From(saved.User, time.GetUtcNow().UtcDateTime, saved.PendingApproval);
        return new TaggedCreated<UserView>($"/api/v1/users/{view.Id}", view, view.Version);
    }

    private static async Task<Tagged<UserView>> ChangeAsync(
        long id, IfMatch version, UserChange wanted, Actor actor, ChangeUser change, SessionCache sessions, TimeProvider time, CancellationToken cancellation)
    {
        var saved = await change.RunAsync(actor, id, version.Version, wanted, cancellation);
        sessions.Forget();
        return Answer(saved.User, time, saved.PendingApproval);
    }

    private static async Task<Tagged<UserView>> GivePasswordAsync(
        long id, IfMatch version, OneTimePasswordRequest request, Actor actor, GiveOneTimePassword give, SessionCache sessions, TimeProvider time, CancellationToken cancellation)
    {
        var user = await give.RunAsync(actor, id, version.Version, request.Password, cancellation);
        sessions.Forget();
        return Answer(user, time);
    }

    private static Tagged<UserView> Answer(UserAccount user, TimeProvider time, long? pending = null) =>
        new(UserView.From(user, time.GetUtcNow().UtcDateTime, pending), user.Version);

    private static async Task<NoContent> RemoveFactorAsync(long id, Actor actor, SetUpSecondFactor factor, SessionCache sessions, CancellationToken cancellation)
    {
        await factor.RemoveAsync(actor, id, cancellation);
        sessions.Forget();
        return TypedResults.NoContent();
    }
}
