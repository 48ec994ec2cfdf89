using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

/// <summary>Checks on the endpoints that everything is restricted to administrators except for a list.</summary>
public sealed class ClosedByDefaultTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private static readonly string[] OpenToAll =
    [
        "/error/{Status:int}", "/first-run", "/log-in", "/not-found", "/practice-ca/scep/{**suffix}",
        "access/first-run", "access/language", "access/log-in", "health",
    ];

    private static readonly string[] OpenToAccounts = ["/", "access/log-out"];

    private readonly TestMachine machine = shared.Machine;

    private IEnumerable<RouteEndpoint> Endpoints =>
        machine.App.Services
            .GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    [Fact]
    public void Only_the_listed_addresses_are_public() =>
        Assert.Equal(OpenToAll, PatternsOf(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null));

    [Fact]
    public void Only_the_portal_and_sign_out_are_open_to_every_account() => Assert.Equal(
        OpenToAccounts,
        PatternsOf(endpoint =>
            endpoint.Metadata
                .GetOrderedMetadata<IAuthorizeData>()
                .Any(data => data.Policy == AccessPolicies.SignedIn)));

    [Fact]
    public void No_endpoint_uses_another_policy_or_role() => Assert.Empty(
        PatternsOf(endpoint =>
            endpoint.Metadata
                .GetOrderedMetadata<IAuthorizeData>()
                .Any(data =>
                    data.Policy is not (null or AccessPolicies.SignedIn)
                        || data.Roles is not (null or nameof(MachineRole.Administrator)))));

    [Fact]
    public async Task An_address_without_a_policy_requires_an_administrator()
    {
        var policies = machine.Get<IAuthorizationPolicyProvider>();
        var fallback = await policies.GetFallbackPolicyAsync();
        foreach (var policy in new[] { await policies.GetDefaultPolicyAsync(), fallback! })
        {
            var roles = Assert.Single(
                policy.Requirements.OfType<RolesAuthorizationRequirement>());
            Assert.Equal([nameof(MachineRole.Administrator)], roles.AllowedRoles);
        }
    }

    private string[] PatternsOf(Func<RouteEndpoint, bool> condition) =>
        [
            .. Endpoints
                .Where(condition)
                .Select(endpoint => endpoint.RoutePattern.RawText!)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
}
