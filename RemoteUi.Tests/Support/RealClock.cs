namespace RemoteUi.Tests.Support;

/// <summary>The system clock, for tests with a process or scheduler that a fake clock cannot control.</summary>
public sealed class RealClock : TimeProvider;
