namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The gate for requests, settings, and keys. It prevents races such as two requests posted at once, a timer that fires
/// while settings are saved, or a key deleted while another is registered. It is held while reading, deciding, and
/// saving, but never while talking to a server.
/// </summary>
public sealed class EnrollmentGate : Gate;
