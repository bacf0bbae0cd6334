package vn.sotay.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Checks;
import vn.sotay.text.Folding;

/** Takes over into a reader what somebody has sent, and collects everything that is wrong with it. */
final class ReaderChange {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 50;
    private static final int MOST_ROLES = 50;

    private final Checks checks = new Checks();
    private final CommitteeStore committees;

    ReaderChange(CommitteeStore committees) {
        this.committees = committees;
    }

    void done() {
        checks.bodyDone();
    }

    ReaderEntity made(NewReader wanted, Instant now) {
        String userName = checks.required("userName", wanted.userName(), LONGEST_NAME);
        if (!userName.isEmpty() && !UserNames.isName(userName)) {
            checks.reject("userName", "must be small letters and digits, with . _ - between them, at most 64");
        }
        String name = checks.required("displayName", wanted.displayName(), LONGEST_NAME);
        ReaderEntity reader = new ReaderEntity(userName, Folding.nfc(name).strip(), now);
        reader.memberCode(checks.text("memberCode", wanted.memberCode(), LONGEST_CODE));
        reader.committee = committee("committee", wanted.committee());
        if (wanted.roles() != null) {
            reader.roles.addAll(roles(wanted.roles()));
        }
        return reader;
    }

    /** Applies a merge patch; whether it says something of roles. */
    boolean apply(ReaderEntity reader, JsonNode patch, Instant now) {
        if (!patch.isObject()) {
            checks.reject("body", "must be an object");
            return false;
        }
        boolean granting = false;
        for (Iterator<Map.Entry<String, JsonNode>> fields = patch.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode value = field.getValue();
            switch (field.getKey()) {
                case "displayName" ->
                    reader.name(Folding.nfc(checks.required("displayName", text("displayName", value), LONGEST_NAME))
                            .strip());
                case "memberCode" ->
                    reader.memberCode(checks.text("memberCode", text("memberCode", value), LONGEST_CODE));
                case "committee" -> reader.committee = committee("committee", text("committee", value));
                case "state" -> state(reader, text("state", value), now);
                case "roles" -> {
                    granting = true;
                    Set<GrantedRole> roles = roles(value);
                    reader.roles.retainAll(roles);
                    reader.roles.addAll(roles);
                }
                default -> checks.reject(field.getKey(), "is not known here, or cannot be changed");
            }
        }
        reader.changedAt = now;
        return granting;
    }

    private void state(ReaderEntity reader, @Nullable String state, Instant now) {
        switch (state == null ? "" : state) {
            case "active" -> reader.unblock(now);
            case "blocked" -> reader.block(now);
            default -> checks.reject("state", "must be active or blocked");
        }
    }

    private @Nullable String text(String field, JsonNode value) {
        if (!value.isNull() && !value.isTextual()) {
            checks.reject(field, "must be text");
            return null;
        }
        return value.isNull() ? null : value.asText();
    }

    private @Nullable Long committee(String field, @Nullable String slug) {
        String text = checks.text(field, slug);
        if (text == null) {
            return null;
        }
        Long id = committees.bySlug(text).map(found -> found.id).orElse(null);
        if (id == null) {
            checks.reject(field, "is not the slug of a committee");
        }
        return id;
    }

    private Set<GrantedRole> roles(JsonNode value) {
        Set<GrantedRole> roles = new HashSet<>();
        if (!value.isArray() || value.size() > MOST_ROLES) {
            checks.reject("roles", "must be a list of at most " + MOST_ROLES);
            return roles;
        }
        for (int i = 0; i < value.size(); i++) {
            JsonNode grant = value.get(i);
            String path = "roles[" + i + "]";
            for (Iterator<String> names = grant.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!name.equals("role") && !name.equals("scope")) {
                    checks.reject(path + "." + name, "is not known here");
                }
            }
            add(roles, path, text(path + ".role", grant.path("role")), text(path + ".scope", scope(grant)));
        }
        return roles;
    }

    private static JsonNode scope(JsonNode grant) {
        JsonNode scope = grant.path("scope");
        return scope.isMissingNode() ? NullNode.getInstance() : scope;
    }

    private Set<GrantedRole> roles(List<RoleGrant> grants) {
        Set<GrantedRole> roles = new HashSet<>();
        if (grants.size() > MOST_ROLES) {
            checks.reject("roles", "must be a list of at most " + MOST_ROLES);
            return roles;
        }
        for (int i = 0; i < grants.size(); i++) {
            RoleGrant grant = grants.get(i);
            if (grant == null) {
                checks.reject("roles[" + i + "]", "is required");
            } else {
                add(roles, "roles[" + i + "]", grant.role(), grant.scope());
            }
        }
        return roles;
    }

    private void add(Set<GrantedRole> roles, String path, @Nullable String name, @Nullable String scope) {
        Role role = null;
        for (Role candidate : Role.values()) {
            if (candidate.wireName().equals(name)) {
                role = candidate;
            }
        }
        if (role == null) {
            checks.reject(path + ".role", "must be one of editor, approver, admin, secretary");
            return;
        }
        Long limit = committee(path + ".scope", scope);
        if (limit != null && !role.mayBeLimited()) {
            checks.reject(
                    path + ".scope", "cannot limit the role " + role.name().toLowerCase(Locale.ROOT));
        } else if (limit == null && role == Role.SECRETARY) {
            checks.reject(path + ".scope", "is required for the role secretary");
        } else {
            roles.add(new GrantedRole(role, limit));
        }
    }
}
