using RemoteUi.Core.Keys;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Generates a request's key. The program registers <see cref="PrivateKey.Make"/>; a test may register a faster one.
/// </summary>
public delegate PrivateKey KeyMaker(KeyLength length);
