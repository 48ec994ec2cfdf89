using RemoteUi.Web.Access;

namespace RemoteUi.Web.Components.Navigation;

/// <summary>Defines the tree of [Settings/Registration]: its order and addresses.</summary>
public static class Menu
{
    /// <summary>The route of the page that shows one request; it has no entry in the tree.</summary>
    public const string RequestRoute = "/settings/device-management/scep/requests/{Id:guid}";

    /// <summary>The address of the page that asks before a saved server is deleted; it has no entry either.</summary>
    public const string DeleteServer = "/settings/device-management/scep/communication/delete";

    /// <summary>The address of the page that registers CA certificates; it has no entry either.</summary>
    public const string RegisterCaCertificates = "/settings/device-management/ca-certificates/register";

    /// <summary>The address of the page that registers a revocation list; it has no entry either.</summary>
    public const string RegisterRevocationList = "/settings/device-management/crl/register";

    public static MenuEntry Keys { get; } = new("Keys", "/settings/device-management/keys") { IsForAuditors = true };

    public static MenuEntry CaCertificates { get; } =
        new("CaCertificates", "/settings/device-management/ca-certificates");

    public static MenuEntry RevocationLists { get; } =
        new("RevocationLists", "/settings/device-management/crl") { IsForAuditors = true };

    public static MenuEntry Ocsp { get; } = new("Ocsp", "/settings/device-management/ocsp") { IsForAuditors = true };

    public static MenuEntry Communication { get; } = new(
        "Communication", "/settings/device-management/scep/communication")
    {
        IsForAuditors = true,
    };

    public static MenuEntry Request { get; } = new("Request", "/settings/device-management/scep/request");

    public static MenuEntry AutoRequest { get; } =
        new("AutoRequest", "/settings/device-management/scep/auto-request") { IsForAuditors = true };

    public static MenuEntry Status { get; } =
        new("Status", "/settings/device-management/request-status") { IsForAuditors = true };

    public static MenuEntry Notifications { get; } = new("Notifications", "/settings/device-management/notifications");

    public static MenuEntry Audit { get; } = new("Audit", "/settings/device-management/audit") { IsForAuditors = true };

    public static MenuEntry Restart { get; } = new("Restart", "/settings/device-management/restart");

    public static MenuEntry Tls { get; } = new("Tls", "/settings/network/tls") { IsForAuditors = true };

    public static MenuEntry Ieee8021X { get; } =
        new("Ieee8021X", "/settings/network/ieee-802-1x") { IsForAuditors = true };

    public static MenuEntry IpSec { get; } = new("IpSec", "/settings/network/ipsec") { IsForAuditors = true };

    public static MenuEntry Ipp { get; } = new("Ipp", "/settings/network/ipp") { IsForAuditors = true };

    public static MenuEntry Users { get; } = new("Users", "/settings/users");

    public static MenuEntry Password { get; } = new("Password", AccessPaths.Password);

    public static MenuEntry SecondFactor { get; } = new("SecondFactor", AccessPaths.SecondFactor);

    public static MenuEntry Sessions { get; } = new("Sessions", AccessPaths.Sessions) { IsForAuditors = true };

    public static MenuEntry Account { get; } = new("Account", "/settings/account", Password, SecondFactor, Sessions)
    {
        IsForAuditors = true,
    };

    public static MenuEntry Import { get; } = new("Import", "/settings/data/import");

    public static MenuEntry Export { get; } = new("Export", "/settings/data/export");

    public static MenuEntry Root { get; } = new(
        "Settings",
        "/settings",
        new MenuEntry(
            "DeviceManagement",
            "/settings/device-management",
            Keys,
            CaCertificates,
            RevocationLists,
            Ocsp,
            new MenuEntry("Scep", "/settings/device-management/scep", Communication, Request, AutoRequest)
            {
                IsForAuditors = true,
            },
            Status,
            Notifications,
            Audit,
            Restart)
        {
            IsForAuditors = true,
        },
        new MenuEntry("Network", "/settings/network", Tls, Ieee8021X, IpSec, Ipp) { IsForAuditors = true },
        Users,
        Account,
        new MenuEntry("Data", "/settings/data", Import, Export))
    {
        IsForAuditors = true,
    };

    /// <summary>Gets the trees of the device: what it is, and what it is worked on with.</summary>
    public static IReadOnlyList<MenuEntry> Roots { get; } = [Root, WorkbenchMenu.Root];

    /// <summary>Returns the tree that an address belongs to; null if it belongs to none.</summary>
    public static MenuEntry? TreeOf(string path) => Roots.FirstOrDefault(root => root.Holds(path));

    /// <summary>Returns the address of the page that shows one request.</summary>
    public static string PathOfRequest(Guid id) =>
        RequestRoute.Replace("{Id:guid}", id.ToString(), StringComparison.Ordinal);
}
