namespace RemoteUi.Web.Components.Navigation;

/// <summary>
/// Defines the tree of [Workbench]: the tools that are not part of the device. Administrators only.
/// </summary>
public static class WorkbenchMenu
{
    public static MenuEntry MessageInspector { get; } = new("MessageInspector", InspectorAddress.Page);

    public static MenuEntry PracticeCaRegister { get; } = new("PracticeCaRegister", "/workbench/practice-ca/register");

    public static MenuEntry PracticeCaBehavior { get; } = new("PracticeCaBehavior", "/workbench/practice-ca/behavior");

    public static MenuEntry PracticeCaPasswords { get; } = new(
        "PracticeCaPasswords", "/workbench/practice-ca/one-time-passwords");

    public static MenuEntry PracticeCaCertificate { get; } = new(
        "PracticeCaCertificate", "/workbench/practice-ca/certificate");

    public static MenuEntry PracticeCa { get; } = new(
        "PracticeCa", "/workbench/practice-ca", PracticeCaRegister, PracticeCaBehavior, PracticeCaPasswords,
        PracticeCaCertificate);

    public static MenuEntry Root { get; } = new("Workbench", "/workbench", MessageInspector, PracticeCa);
}
