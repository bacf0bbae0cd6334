package vn.sotay.account;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A role of a reader and, for some, the committee that it is limited to. */
@Embeddable
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class GrantedRole {
    String role;

    @Nullable
    Long scope;

    protected GrantedRole() {}

    GrantedRole(Role role, @Nullable Long scope) {
        this.role = role.wireName();
        this.scope = scope;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GrantedRole that && role.equals(that.role) && Objects.equals(scope, that.scope);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, scope);
    }
}
