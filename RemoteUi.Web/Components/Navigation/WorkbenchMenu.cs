using System.Globalization;

namespace RemoteUi.Web.Components.Navigation;

/// <summary>
/// Defines the tree of [Workbench]: the tools that are not part of the device. Administrators only.
/// </summary>
public static class WorkbenchMenu
{
    /// <summary>The route of the page that shows one run of [Server Check]; it has no entry in the tree.</summary>
    public const string RunRoute = "/workbench/server-check/runs/{Id:guid}";

    /// <summary>The address of the page that shows two runs side by side; it has no entry either.</summary>
    public const string CompareRuns = "/workbench/server-check/compare";

    /// <summary>The address of [Fleet Rehearsal].</summary>
    public const string FleetPage = "/workbench/fleet-rehearsal";

    /// <summary>The route of the page that shows one rehearsal; it has no entry in the tree.</summary>
    public const string RehearsalRoute = FleetPage + "/runs/{Id:guid}";

    /// <summary>The address of the page that shows two rehearsals side by side; it has no entry either.</summary>
    public const string CompareRehearsals = FleetPage + "/compare";

    public static MenuEntry ServerCheck { get; } = new("ServerCheck", "/workbench/server-check");

    public static MenuEntry FleetRehearsal { get; } = new("FleetRehearsal", FleetPage);

    public static MenuEntry MessageInspector { get; } = new("MessageInspector", InspectorAddress.Page);

    public static MenuEntry PracticeCaRegister { get; } = new("PracticeCaRegister", "/workbench/practice-ca/register");

    public static MenuEntry PracticeCaBehavior { get; } = new("PracticeCaBehavior", "/workbench/practice-ca/behavior");

    public static MenuEntry PracticeCaShape { get; } = new("PracticeCaShape", "/workbench/practice-ca/shape");

    public static MenuEntry PracticeCaProfile { get; } = new("PracticeCaProfile", "/workbench/practice-ca/profile");

    public static MenuEntry PracticeCaPasswords { get; } = new(
        "PracticeCaPasswords", "/workbench/practice-ca/one-time-passwords");

    public static MenuEntry PracticeCaCertificate { get; } = new(
        "PracticeCaCertificate", "/workbench/practice-ca/certificate");

    public static MenuEntry PracticeCaExchanges { get; } = new(
        "PracticeCaExchanges", "/workbench/practice-ca/exchanges");

    public static MenuEntry PracticeCa { get; } = new(
        "PracticeCa", "/workbench/practice-ca", PracticeCaRegister, PracticeCaBehavior, PracticeCaShape,
        PracticeCaProfile, PracticeCaPasswords, PracticeCaCertificate, PracticeCaExchanges);

    public static MenuEntry Api { get; } = new("Api", "/workbench/api");

    public static MenuEntry Root { get; } = new(
        "Workbench", "/workbench", ServerCheck, FleetRehearsal, MessageInspector, PracticeCa, Api);

    /// <summary>Returns the address of the page that shows one run of [Server Check].</summary>
    public static string PathOfRun(Guid id) =>
        RunRoute.Replace("{Id:guid}", id.ToString(), StringComparison.Ordinal);

    /// <summary>Returns the address of the page that shows one rehearsal.</summary>
    public static string PathOfRehearsal(Guid id) =>
        RehearsalRoute.Replace("{Id:guid}", id.ToString(), StringComparison.Ordinal);

    /// <summary>Returns the address of a message of a run in [Message Inspector].</summary>
    /// <param name="exchange">The number of the exchange within its check, from 1.</param>
    /// <param name="part">"request" or "reply".</param>
    public static string PathOfMessage(Guid run, string checkId, int exchange, string part) => string.Create(
        CultureInfo.InvariantCulture,
        $"/workbench/message-inspector?run={run}&check={checkId}&exchange={exchange}&part={part}");
}
