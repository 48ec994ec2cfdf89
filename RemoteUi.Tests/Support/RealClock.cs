namespace RemoteUi.Tests.Support;

/// <summary>The system's clock, for tests with a process or a scheduler that no fake clock reaches.</summary>
public sealed class RealClock : TimeProvider;
