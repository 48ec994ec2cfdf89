namespace RemoteUi.Core.Machine;

/// <summary>
/// Everything that can be set on the pages, loaded and saved as one, so that an import applies all of it or nothing.
/// </summary>
public sealed record MachineSettings(
    CommunicationSettings Communication, AutoRequestSettings AutoRequest, NetworkSettings Network);
