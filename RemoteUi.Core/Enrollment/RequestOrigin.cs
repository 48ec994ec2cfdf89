namespace RemoteUi.Core.Enrollment;

/// <summary>How a request was sent.</summary>
public enum RequestOrigin
{
    ByHand,
    ByTimer,
}
