namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The gate before requests, settings and keys: two requests posted at once, a timer that strikes while settings are
/// saved, a key deleted while one is registered. Held for reading, deciding and saving, never while talking to a
/// server.
/// </summary>
public sealed class EnrollmentGate : Gate;
