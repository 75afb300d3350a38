using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
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
        users.MapPost("", CreateAsync).WithName("create_user").WithSummary("Make a user with a one-time password.")
            .Example(NewUserRequest.Sample).Idempotent().Requires(Permission.UserManage);
        users.MapGet("/{id:long}", ReadAsync).WithName("read_user").WithSummary("One user.").Requires(Permission.UserRead);
        users.MapPatch("/{id:long}", ChangeAsync).WithName("change_user").WithSummary("Change a user; members that are left out stay as they are.")
            .Example(new UserChange { Enabled = false }).Requires(Permission.UserManage);
    }

    private static async Task<Ok<Page<UserView>>> ListAsync(HttpRequest request, CaseworkContext context, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return TypedResults.Ok(await UserList.Shape.PageAsync(UserList.In(context), request, user => UserView.From(user, now), cancellation));
    }

    private static async Task<Tagged<UserView>> ReadAsync(long id, CaseworkContext context, TimeProvider time, CancellationToken cancellation)
    {
        var user = await UserList.In(context).SingleOrDefaultAsync(user => user.Id == id, cancellation)
            ?? throw RefusedException.NotFound($"There is no user {id}.");
        return Answer(user, time);
    }

    private static async Task<TaggedCreated<UserView>> CreateAsync(
        NewUserRequest request, Actor actor, CreateUser create, TimeProvider time, CancellationToken cancellation)
    {
        var user = await create.RunAsync(actor, request.ToCommand(), cancellation);
        return new TaggedCreated<UserView>($"/api/v1/users/{user.Id}", UserView.From(user, time.GetUtcNow().UtcDateTime), user.Version);
    }

    private static async Task<Tagged<UserView>> ChangeAsync(
        long id, IfMatch version, UserChange wanted, Actor actor, ChangeUser change, SessionCache sessions, TimeProvider time, CancellationToken cancellation)
    {
        var user = await change.RunAsync(actor, id, version.Version, wanted, cancellation);
        sessions.Forget();
        return Answer(user, time);
    }

    private static Tagged<UserView> Answer(UserAccount user, TimeProvider time) => new(UserView.From(user, time.GetUtcNow().UtcDateTime), user.Version);
}
