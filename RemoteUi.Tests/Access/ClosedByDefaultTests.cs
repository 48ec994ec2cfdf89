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
        "/certsrv/mscep", "/certsrv/mscep/mscep.dll", "/certsrv/mscep/mscep.dll/pkiclient.exe",
        "/certsrv/mscep_admin", "/ejbca/publicweb/apply/scep/pkiclient.exe",
        "/ejbca/publicweb/apply/scep/{alias}/pkiclient.exe", "/error/{Status:int}", "/first-run",
        "/health/live", "/health/ready", "/ipp/print/{job:int?}", "/log-in", "/log-in/code", "/not-found",
        "/practice-ca/public/ca-root.cer", "/practice-ca/public/ca-root.crl",
        "/practice-ca/public/ca-{number:int:min(3)}-root.cer", "/practice-ca/public/ca-{number:int:min(3)}-root.crl",
        "/practice-ca/public/ca-{number:int:min(3)}.cer", "/practice-ca/public/ca-{number:int:min(3)}.crl",
        "/practice-ca/public/ca.cer", "/practice-ca/public/ca.crl",
        "/practice-ca/public/next-ca-root.cer", "/practice-ca/public/next-ca-root.crl",
        "/practice-ca/public/next-ca.cer", "/practice-ca/public/next-ca.crl",
        "/practice-ca/public/ocsp/{**request}", "/practice-ca/scep/{**suffix}",
        "/scep/{name}", "/scep/{name}/pkiclient.exe",
        "access/first-run", "access/language", "access/log-in", "access/second-step", "health",
    ];

    private static readonly string[] OpenToAccounts =
    [
        "/", "/api/v1/openapi.json", "/settings/account/sessions", "access/end-session", "access/end-sessions",
        "access/log-out",
    ];

    private static readonly string[] ReadByAuditors =
    [
        "/api/v1/audit/", "/api/v1/audit/entries.csv", "/api/v1/keys/", "/api/v1/keys/{id:guid}",
        "/api/v1/keys/{id:guid}/certificate.der", "/api/v1/keys/{id:guid}/certificate.pem",
        "/api/v1/keys/{id:guid}/chain.pem",
        "/api/v1/requests/", "/api/v1/requests/{id:guid}", "/api/v1/requests/{id:guid}/events",
        "/api/v1/requests/{id:guid}/evidence", "/api/v1/revocation-lists/", "/api/v1/revocation-lists/{thumbprint}",
        "/api/v1/settings/auto-request/", "/api/v1/settings/communication/",
        "/api/v1/settings/communication/servers", "/api/v1/settings/communication/servers/{name}",
        "/api/v1/settings/network/ieee-802-1x", "/api/v1/settings/network/ipp", "/api/v1/settings/network/ipsec",
        "/api/v1/settings/network/ipsec/policies/{policy}", "/api/v1/settings/network/tls",
        "/api/v1/settings/revocation/", "/api/v1/status",
        "/settings", "/settings/account", "/settings/device-management", "/settings/device-management/audit",
        "/settings/device-management/crl",
        "/settings/device-management/crl/{Thumbprint}", "/settings/device-management/keys",
        "/settings/device-management/keys/{Id:guid}", "/settings/device-management/ocsp",
        "/settings/device-management/request-status",
        "/settings/device-management/scep", "/settings/device-management/scep/auto-request",
        "/settings/device-management/scep/communication", "/settings/device-management/scep/requests/{Id:guid}",
        "/settings/network", "/settings/network/ieee-802-1x", "/settings/network/ipp", "/settings/network/ipsec",
        "/settings/network/ipsec/policy", "/settings/network/tls", "audit/entries.csv",
        "keys/{id:guid}/certificate.der", "keys/{id:guid}/certificate.pem", "keys/{id:guid}/chain.p7b",
        "keys/{id:guid}/chain.pem", "requests/{id:guid}/evidence.json",
    ];

    private readonly TestMachine machine = shared.Machine;

    private IEnumerable<RouteEndpoint> Endpoints =>
        machine.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    [Fact]
    public void Only_the_listed_addresses_are_public() =>
        Assert.Equal(OpenToAll, PatternsOf(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null));

    [Fact]
    public void Only_the_portal_its_live_parts_and_the_own_sessions_are_open_to_every_account() => Assert.Equal(
        OpenToAccounts,
        WithPolicy(AccessPolicies.SignedIn)
            .Where(address => !address.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal)));

    [Fact]
    public void Only_the_listed_addresses_are_read_by_auditors_too() =>
        Assert.Equal(ReadByAuditors, WithPolicy(AccessPolicies.Reading));

    [Fact]
    public void No_endpoint_uses_another_policy_or_role() => Assert.Empty(
        PatternsOf(endpoint =>
            endpoint.Metadata
                .GetOrderedMetadata<IAuthorizeData>()
                .Any(data =>
                    data.Policy is not (null or AccessPolicies.SignedIn or AccessPolicies.Reading)
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

    private string[] WithPolicy(string policy) =>
        PatternsOf(endpoint =>
            endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == policy));

    private string[] PatternsOf(Func<RouteEndpoint, bool> condition) =>
        [
            .. Endpoints
                .Where(condition)
                .Select(endpoint => endpoint.RoutePattern.RawText!)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
}
