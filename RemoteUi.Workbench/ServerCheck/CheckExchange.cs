namespace RemoteUi.Workbench.ServerCheck;

/// <summary>Represents one HTTP exchange of a check, with the bytes as they were sent and received.</summary>
/// <param name="Address">The address without its query.</param>
/// <param name="Operation">The operation parameter, if there was one.</param>
/// <param name="Request">The message sent: the body of a POST, or the decoded message parameter of a GET.</param>
/// <param name="Reply">At most 1 MiB; null if no reply arrived.</param>
/// <param name="Fault">Why no reply could be read; null if one was.</param>
public sealed record CheckExchange(
    string Method, string Address, string? Operation, DateTimeOffset SentAt, TimeSpan Duration, byte[] Request,
    int? HttpStatus, string? ContentType, byte[]? Reply, string? Fault);
