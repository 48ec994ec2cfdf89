using RemoteUi.Core.Keys;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Makes a request's key. The program registers <see cref="PrivateKey.Make"/>; a test may register one that takes no
/// time.
/// </summary>
public delegate PrivateKey KeyMaker(KeyLength length);
