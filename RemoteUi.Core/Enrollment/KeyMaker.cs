using RemoteUi.Core.Keys;

namespace RemoteUi.Core.Enrollment;

/// <summary>Makes a request's key: <see cref="PrivateKey.Make"/>, unless somebody has a quicker one.</summary>
public delegate PrivateKey KeyMaker(KeyLength length);
